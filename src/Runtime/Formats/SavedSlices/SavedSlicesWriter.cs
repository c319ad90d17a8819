using Google.Protobuf;
using Reproductions.Runtime.Formats.Table;
using Reproductions.Runtime.Formats.TensorBundle;

namespace Reproductions.Runtime.Formats.SavedSlices;

/// <summary>Writes a checkpoint of TensorFlow's first version, byte for byte as SaveSlices does. Nothing is seen under the final name before <see cref="Finish"/>. Not thread-safe.</summary>
/// <param name="path">The file.</param>
public sealed class SavedSlicesWriter(string path)
{
    private const int Producer = 1;

    private readonly Dictionary<string, SavedSliceMeta> _meta = [];
    private readonly SavedTensorSliceMeta _list = new() { Versions = new VersionDef { Producer = Producer } };
    private readonly SortedDictionary<byte[], byte[]> _slices = new(ByteOrder.Instance);

    /// <summary>Adds a whole tensor.</summary>
    /// <exception cref="InvalidArgumentError">The type cannot be stored, or the tensor was added before.</exception>
    public void Add(string name, Tensor value) => AddSlice(name, value.Shape, TensorSlice.Full(value.Shape.Rank), value);

    /// <summary>Adds a part of a tensor.</summary>
    /// <exception cref="InvalidArgumentError">The type cannot be stored, the slice was added before, or it contradicts an earlier one.</exception>
    /// <exception cref="InternalError">The slice leaves the tensor.</exception>
    public void AddSlice(string name, Shape fullShape, TensorSlice slice, Tensor value)
    {
        var shape = slice.ShapeIn(fullShape);
        if (!shape.Equals(value.Shape))
        {
            throw new InvalidArgumentError($"Slice {slice} of '{name}' with shape {fullShape} has the shape {shape}, not that of the value: {value.Shape}.");
        }

        var data = TypedValues.ToProto(value);
        var type = (DataType)(int)value.DType;
        var known = _meta.TryGetValue(name, out var meta);
        if (known && (meta!.Type != type || !Shape.FromProto(meta.Shape).Equals(fullShape)))
        {
            throw new InvalidArgumentError($"Mismatching shapes or types for tensor {name}: {value.DType.Name}{fullShape} after {StoredType.Name((DType)(int)meta.Type)}{Shape.FromProto(meta.Shape)}.");
        }

        var record = new SavedTensorSlices { Data = new SavedSlice { Name = name, Slice = slice.ToProto(), Data = data } };
        if (!_slices.TryAdd(BundleNames.SliceKey(name, slice), record.ToByteArray()))
        {
            throw new InvalidArgumentError($"Adding duplicate key: {name} {slice}");
        }

        if (!known)
        {
            meta = new SavedSliceMeta { Name = name, Shape = fullShape.ToProto(), Type = type };
            _meta.Add(name, meta);
            _list.Tensor.Add(meta);
        }

        meta!.Slice.Add(slice.ToProto());
    }

    /// <summary>Writes the file under a temporary name and renames it.</summary>
    /// <exception cref="NotOkStatusException">The disk refuses; the file that was there before is untouched.</exception>
    public void Finish()
    {
        Folders.MakeParent(path);
        var temporary = path + ".tempstate" + Random.Shared.NextInt64().ToString(System.Globalization.CultureInfo.InvariantCulture);
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1 << 16))
            {
                var table = new TableWriter(file);
                table.Add([], new SavedTensorSlices { Meta = _list }.ToByteArray());
                foreach (var (key, value) in _slices)
                {
                    table.Add(key, value);
                }

                table.Finish();
            }

            Publication.Rename([(temporary, path)]);
        }
        catch (Exception e) when (FileErrors.IsRefusal(e))
        {
            Folders.TryDelete(temporary);
            throw FileErrors.Of(path, e);
        }
    }
}
