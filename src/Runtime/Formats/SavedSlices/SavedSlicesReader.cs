using Reproductions.Runtime.Formats.Table;
using Reproductions.Runtime.Formats.TensorBundle;

namespace Reproductions.Runtime.Formats.SavedSlices;

/// <summary>
/// Reads checkpoints of TensorFlow's first version: one table a shard, whose empty key lists the tensors and whose other keys hold slices as protos. Thread-safe.
/// </summary>
/// <remarks>Values have no checksum but that of their block.</remarks>
public sealed class SavedSlicesReader : IDisposable
{
    // TensorFlow's checkpoint version of V1 files.
    private const int Version = 1;
    private const int MinProducer = 0;

    private readonly string _pattern;
    private readonly Dictionary<string, TableReader> _tables = [];
    private readonly SortedDictionary<string, SavedTensor> _tensors = new(StringComparer.Ordinal);

    private SavedSlicesReader(string pattern)
    {
        _pattern = pattern;
    }

    /// <summary>The files, in the order of their names.</summary>
    public IReadOnlyCollection<string> Files => _tables.Keys;

    /// <summary>All tensors, sorted by name.</summary>
    public IReadOnlyCollection<SavedTensor> Tensors => _tensors.Values;

    /// <summary>Opens all files that match a pattern: a path, or <c>model-?????-of-00002</c>.</summary>
    /// <exception cref="NotFoundError">No file matches.</exception>
    /// <exception cref="DataLossError">A file is no table.</exception>
    /// <exception cref="InternalError">The list of tensors is missing, damaged or contradicts itself.</exception>
    /// <exception cref="InvalidArgumentError">A newer version of TensorFlow is needed, or a shape is negative.</exception>
    public static SavedSlicesReader Open(string pattern)
    {
        var files = pattern.Length == 0 ? [] : Glob.Match(pattern);
        if (files.Count == 0)
        {
            throw new NotFoundError($"Unsuccessful TensorSliceReader constructor: Failed to find any matching files for {pattern}. There is neither '{BundleNames.Index(pattern)}' nor a V1 file of that name; give the prefix that the Saver returned, without an ending.");
        }

        var reader = new SavedSlicesReader(pattern);
        try
        {
            foreach (var file in files)
            {
                reader.Load(file);
            }
        }
        catch
        {
            reader.Dispose();
            throw;
        }

        return reader;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var table in _tables.Values)
        {
            table.Dispose();
        }
    }

    /// <summary>True when a file lists the tensor.</summary>
    public bool Contains(string name) => _tensors.ContainsKey(name);

    /// <summary>Type, shape and slices of a tensor.</summary>
    /// <exception cref="NotFoundError">No file lists it.</exception>
    public SavedTensor Entry(string name) => _tensors.TryGetValue(name, out var tensor)
        ? tensor
        : throw new NotFoundError($"Tensor name \"{name}\" not found in checkpoint files {_pattern} ({Nearest.Describe(name, [.. _tensors.Keys])}).");

    /// <summary>Reads a tensor, from its slices when it is stored in such.</summary>
    /// <exception cref="NotFoundError">No file lists it.</exception>
    /// <exception cref="InvalidArgumentError">Its values are missing, do not parse, or are not as many as the shape says.</exception>
    /// <exception cref="DataLossError">A block is damaged.</exception>
    public Tensor Read(string name)
    {
        var tensor = Entry(name);
        return Read(tensor, TensorSlice.Full(tensor.Shape.Rank));
    }

    /// <summary>Reads a part of a tensor.</summary>
    /// <exception cref="InternalError">The slice leaves the tensor, or stored slices overlap.</exception>
    /// <inheritdoc cref="Read(string)" path="exception"/>
    public Tensor ReadSlice(string name, TensorSlice slice) => Read(Entry(name), slice);

    /// <summary>Reads all requested tensors, or none.</summary>
    /// <returns>The tensors in the order of the requests.</returns>
    /// <inheritdoc cref="Read(string)" path="exception"/>
    public Tensor[] Restore(IReadOnlyList<RestoreRequest> requests)
    {
        var result = new Tensor[requests.Count];
        foreach (var i in Enumerable.Range(0, requests.Count).OrderBy(i => requests[i].Key, StringComparer.Ordinal))
        {
            var request = requests[i];
            var tensor = Entry(request.Key);
            if (tensor.DType != request.DType.Base)
            {
                throw new InvalidArgumentError($"Expected to restore a tensor of type {StoredType.Name(request.DType.Base)}, got a tensor of type {StoredType.Name(tensor.DType)} instead: tensor_name = {request.Key}");
            }

            var spec = ShapeAndSlice.Parse(request.ShapeAndSlice);
            if (spec is not null && !spec.FullShape.Equals(tensor.Shape))
            {
                throw new InvalidArgumentError($"Shape in shape_and_slice spec does not match the shape in the save file: {spec.FullShape}, save file shape: {tensor.Shape}. The tensor is '{request.Key}'.");
            }

            result[i] = Read(tensor, spec?.Slice ?? TensorSlice.Full(tensor.Shape.Rank));
        }

        return result;
    }

    /// <summary>Opens the table of a file and adds what it lists.</summary>
    private void Load(string file)
    {
        TableReader table;
        try
        {
            table = TableReader.Open(file);
        }
        catch (Exception e) when (e is TableFault or FailedPreconditionError)
        {
            var (code, words, where) = e is TableFault fault ? (fault.CodeName, fault.Words, " " + fault.Where) : ("Failed precondition", e.Message, "");
            throw new DataLossError($"Unable to open table file {file}: {code}: {words}: perhaps your file is in a different file format and you need to use a different restore operator?{where}", e);
        }

        _tables.Add(file, table);
        var meta = ReadMeta(table);
        VersionCheck.Demand(meta.Versions, Version, MinProducer, file);
        foreach (var tensor in meta.Tensor)
        {
            Add(tensor, file);
        }
    }

    private static SavedTensorSliceMeta ReadMeta(TableReader table)
    {
        var words = $"Failed to find the saved tensor slices at the beginning of the checkpoint file: {table.Path}";
        try
        {
            return table.TryGet([], out var record)
                ? SavedTensorSlices.Parser.ParseFrom(record).Meta ?? new SavedTensorSliceMeta()
                : throw new InternalError($"{words}. It has no entry under the empty key.");
        }
        catch (TableFault e)
        {
            throw new InternalError($"{words}. {e.Message}", e);
        }
        catch (Google.Protobuf.InvalidProtocolBufferException e)
        {
            throw new InternalError($"{words}. The entry under the empty key is no SavedTensorSlices proto.", e);
        }
    }

    private void Add(SavedSliceMeta meta, string file)
    {
        var shape = ToShape(meta, file);
        var dtype = (DType)(int)meta.Type;
        var slices = meta.Slice.Select(s => (TensorSlice.FromProto(s), file)).ToList();
        if (_tensors.TryGetValue(meta.Name, out var known))
        {
            if (known.DType != dtype || !known.Shape.Equals(shape))
            {
                throw new InternalError($"Incompatible tensor shapes or types detected for tensor {meta.Name}: existing = {StoredType.Name(known.DType)}{known.Shape}, new = {StoredType.Name(dtype)}{shape}. File '{file}'.");
            }

            slices.InsertRange(0, known.Slices);
        }

        _tensors[meta.Name] = new SavedTensor(meta.Name, dtype, shape, slices);
    }

    private static Shape ToShape(SavedSliceMeta meta, string file)
    {
        if (meta.Shape is null or { UnknownRank: true } or { Dim.Count: 0 })
        {
            return Shape.Scalar;
        }

        if (meta.Shape.Dim.FirstOrDefault(d => d.Size < 0) is { } negative)
        {
            throw new InvalidArgumentError($"Expected a non-negative size, got {negative.Size}. Tensor '{meta.Name}' in '{file}'; the file is damaged.");
        }

        try
        {
            return Shape.FromProto(meta.Shape);
        }
        catch (OverflowException e)
        {
            throw new InvalidArgumentError($"Encountered overflow when multiplying the dimensions of tensor '{meta.Name}' in '{file}'; the file is damaged.", e);
        }
    }

    private Tensor Read(SavedTensor tensor, TensorSlice slice)
    {
        var wanted = slice.Resolve(tensor.Shape);
        var set = new SliceSet(tensor.Name, tensor.Shape, [.. tensor.Slices.Select(s => s.Slice)], _pattern);
        if (set.Find(wanted) is { } exact)
        {
            return ReadPart(tensor, exact, wanted);
        }

        var parts = set.Cover(wanted, slice)
            .Select(p => (p.Resolved, Value: ReadPart(tensor, p.Stored, p.Resolved)))
            .ToList();
        var result = SliceCopy.Allocate(tensor.DType, slice.ShapeIn(tensor.Shape));
        foreach (var (box, value) in parts)
        {
            SliceCopy.Copy(value, box, result, wanted);
        }

        return result;
    }

    private Tensor ReadPart(SavedTensor tensor, TensorSlice stored, TensorSlice resolved)
    {
        if (!TypedValues.IsStorable(tensor.DType))
        {
            throw new UnimplementedError($"Data type not supported: {StoredType.Name(tensor.DType)} of tensor '{tensor.Name}'. V1 files do not hold it.");
        }

        var file = tensor.Slices.First(s => s.Slice.Equals(stored)).File;
        var where = $"Slice {stored} of tensor '{tensor.Name}', {StoredType.Name(tensor.DType)}{tensor.Shape}, in '{file}'";
        byte[]? record;
        try
        {
            _tables[file].TryGet(BundleNames.SliceKey(tensor.Name, stored), out record);
        }
        catch (TableFault e)
        {
            throw NotOkStatusException.Of(e.Code, $"{e.Words}. {where} cannot be read. {e.Where}", e);
        }

        if (record is null)
        {
            throw new InvalidArgumentError($"Error copying slice data. {where} is listed, but its values are not there.");
        }

        try
        {
            var data = SavedTensorSlices.Parser.ParseFrom(record).Data?.Data ?? new TensorProto();
            var shape = new Shape([.. resolved.Extents.Select(e => e.Length)]);
            return TypedValues.ToTensor(data, tensor.DType, shape)
                ?? throw new InvalidArgumentError($"Error copying slice data. {where}: the field of its type does not hold {shape.ElementCount} values.");
        }
        catch (Google.Protobuf.InvalidProtocolBufferException e)
        {
            throw new InvalidArgumentError($"Error copying slice data. {where}: its {record.Length} bytes are no SavedTensorSlices proto.", e);
        }
    }
}
