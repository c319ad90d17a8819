using Reproductions.Runtime.Formats;
using Reproductions.Runtime.Formats.TensorBundle;

namespace Tensorflow.Checkpoint;

/// <summary>
/// Types, shapes and values of a checkpoint by key, of either format. Values are read by position, so that one key of a large
/// checkpoint costs that key; its checksum is always verified. Thread-safe.
/// </summary>
public class CheckpointReader : IDisposable
{
    private readonly CheckpointFile _file;
    private readonly string _prefix;

    /// <summary>Opens a checkpoint.</summary>
    /// <param name="filename">Its prefix; of a V1 checkpoint the file, or the pattern of its shards.</param>
    /// <exception cref="NotFoundError">No file belongs to the prefix.</exception>
    /// <exception cref="DataLossError">The file is no table, or damaged.</exception>
    public CheckpointReader(string filename)
        : this(filename, salvage: false)
    {
    }

    /// <summary>Opens a checkpoint.</summary>
    /// <param name="filename">Its prefix; of a V1 checkpoint the file, or the pattern of its shards.</param>
    /// <param name="salvage">Whether damaged blocks of the index are passed over, and what they held is missing; otherwise they are an error. Values keep their checksums.</param>
    /// <inheritdoc cref="CheckpointReader(string)" path="exception"/>
    public CheckpointReader(string filename, bool salvage)
    {
        _prefix = filename;
        _file = CheckpointFile.Open(filename, new BundleReadOptions(Salvage: salvage));
        VariableToShapeMap = new Dictionary<string, Shape>(_file.Entries.Count);
        VariableToDataTypeMap = new Dictionary<string, TF_DataType>(_file.Entries.Count);
        foreach (var entry in _file.Entries)
        {
            // A damaged index may list a key twice: the first one counts.
            if (VariableToDataTypeMap.TryAdd(entry.Key, (TF_DataType)entry.DType))
            {
                VariableToShapeMap.Add(entry.Key, new Shape(entry.Shape));
            }
        }
    }

    /// <summary>The shape of each key.</summary>
    public Dictionary<string, Shape> VariableToShapeMap { get; set; }

    /// <summary>The element type of each key; one that TensorFlow 1.13.1 does not know keeps its number.</summary>
    public Dictionary<string, TF_DataType> VariableToDataTypeMap { get; set; }

    /// <summary>1 when the checkpoint has the key, else 0.</summary>
    public int HasTensor(string name) => has_tensor(name) ? 1 : 0;

    /// <summary>The key at a position, in bytewise order.</summary>
    public string GetVariable(int index) => _file.Entries[index].Key;

    /// <summary>Number of keys.</summary>
    public int Size() => _file.Entries.Count;

    /// <summary>The element type of a key.</summary>
    /// <exception cref="NotFoundError">The checkpoint does not have it.</exception>
    public TF_DataType GetVariableDataType(string name) => (TF_DataType)_file.Entry(name).DType;

    /// <summary>The shape of a key.</summary>
    /// <exception cref="NotFoundError">The checkpoint does not have it.</exception>
    public Shape GetVariableShape(string name) => new(_file.Entry(name).Shape);

    /// <summary>The value of a key; a partitioned one is put together from its slices.</summary>
    /// <param name="name">The key.</param>
    /// <param name="dtype">The element type that is expected; DtInvalid for any.</param>
    /// <exception cref="NotFoundError">The checkpoint does not have it.</exception>
    /// <exception cref="InvalidArgumentError">It has another element type.</exception>
    /// <exception cref="DataLossError">A checksum or a size is wrong.</exception>
    /// <exception cref="OutOfRangeError">A data file was cut.</exception>
    public Tensor GetTensor(string name, TF_DataType dtype = TF_DataType.DtInvalid)
    {
        if (dtype != TF_DataType.DtInvalid && GetVariableDataType(name) is var stored && stored != dtype)
        {
            throw new InvalidArgumentError($"tensor_name = {name}; expected dtype {((DType)dtype).Name} does not equal original dtype {((DType)stored).Name}");
        }

        return get_tensor(name);
    }

    /// <summary>True when the checkpoint has the key.</summary>
    public bool has_tensor(string tensor_str) => _file.Contains(tensor_str);

    /// <summary>The value of a key; a partitioned one is put together from its slices.</summary>
    /// <inheritdoc cref="GetTensor" path="exception"/>
    public NDArray get_tensor(string tensor_str) => new(_file.Read(tensor_str));

    /// <summary>The shape of each key.</summary>
    public Dictionary<string, Shape> get_variable_to_shape_map() => VariableToShapeMap;

    /// <summary>The element type of each key.</summary>
    public Dictionary<string, TF_DataType> get_variable_to_dtype_map() => VariableToDataTypeMap;

    /// <summary>One line a key: name, type and shape.</summary>
    public string debug_string() => string.Concat(_file.Entries.Select(e => $"{e.Key} ({(DataType)e.DType}) {e.Shape}\n"));

    /// <summary>Closes the files.</summary>
    public void Dispose()
    {
        _file.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    public override string ToString() => $"<CheckpointReader of '{_prefix}'>";
}
