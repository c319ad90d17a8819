using System.Runtime.CompilerServices;
using System.Text;

namespace Reproductions.Runtime.Formats.TensorBundle;

/// <summary>What the index of a checkpoint says of one key. Immutable and thread-safe.</summary>
public sealed class BundleEntry
{
    // TensorFlow's tensors have at most 254 dimensions.
    private const int MaxRank = 254;

    private BundleEntry(string key)
    {
        Key = key;
    }

    /// <summary>The key: a tensor's name. Bytes that are no UTF-8 are escaped as <see cref="KeyText"/> says.</summary>
    public string Key { get; }

    /// <summary>Element type; may be a number that is not defined in the enumeration.</summary>
    public DType DType { get; private set; }

    /// <summary>The full shape, also of a tensor stored in slices.</summary>
    public Shape Shape { get; private set; } = Shape.Scalar;

    /// <summary>Number of the data file.</summary>
    public int ShardId { get; private set; }

    /// <summary>First byte in the data file.</summary>
    public long Offset { get; private set; }

    /// <summary>Stored bytes.</summary>
    public long Size { get; private set; }

    /// <summary>CRC-32C of the stored bytes, as the file states it: masked.</summary>
    public uint MaskedCrc { get; private set; }

    /// <summary>CRC-32C of the stored bytes.</summary>
    public uint Crc => Crc32C.Unmask(MaskedCrc);

    /// <summary>The slices that a partitioned tensor is stored in; empty for one that is stored whole.</summary>
    public IReadOnlyList<TensorSlice> Slices { get; private set; } = [];

    /// <summary>Bytes that the values take; for strings the stored bytes, for a partitioned tensor the sum of its parts.</summary>
    public long ByteCount => StoredType.Width(DType) is > 0 and var width && Slices.Count > 0 ? SaturatedBytes(width) : Size;

    private long SaturatedBytes(int width) => Shape.ElementCount > long.MaxValue / width ? long.MaxValue : Shape.ElementCount * width;

    /// <summary>Reads an index record.</summary>
    /// <param name="key">The key.</param>
    /// <param name="record">A serialized BundleEntryProto.</param>
    /// <param name="file">The index file, for messages.</param>
    /// <exception cref="DataLossError">The record is no proto, or its shape is invalid.</exception>
    internal static BundleEntry Parse(string key, ReadOnlySpan<byte> record, string file) => Parse(key, record, file, []);

    /// <inheritdoc cref="Parse(string, ReadOnlySpan{byte}, string)"/>
    /// <param name="dims">Room for dimensions, which a caller of many records keeps.</param>
    internal static BundleEntry Parse(string key, ReadOnlySpan<byte> record, string file, List<long> dims)
    {
        var entry = new BundleEntry(key);
        dims.Clear();
        List<TensorSlice>? slices = null;
        if (!entry.TryParse(record, dims, ref slices))
        {
            throw new DataLossError($"Entry for key {key} not parseable. Index '{file}' holds {record.Length} bytes for it that are no BundleEntryProto.");
        }

        if (slices is not null)
        {
            entry.Slices = slices;
        }

        entry.Shape = dims.Count == 0 ? Shape.Scalar : ToShape(key, dims, file);
        return entry;
    }

    /// <summary>The index record of a tensor that is stored whole.</summary>
    internal static BundleEntryProto Proto(DType dtype, Shape shape) => new() { Dtype = (DataType)(int)dtype, Shape = shape.ToProto() };

    private static Shape ToShape(string key, List<long> dims, string file)
    {
        var valid = dims.Count <= MaxRank;
        long count = 1;
        foreach (var dim in dims)
        {
            valid &= dim >= 0 && (dim == 0 || count <= long.MaxValue / dim);
            count = valid ? count * dim : 0;
        }

        if (valid)
        {
            return new Shape(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(dims));
        }

        var text = new StringBuilder();
        foreach (var dim in dims.Take(MaxRank + 1))
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $" dim {{ size: {dim} }}");
        }

        throw new DataLossError($"Invalid tensor shape: {key}{text}. Index '{file}' states it; the file is damaged or was written by a faulty program.");
    }

    // A listing comes here once for each key: it is compiled with all care at once, not after the first thousands.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool TryParse(ReadOnlySpan<byte> record, List<long> dims, ref List<TensorSlice>? slices)
    {
        var wire = new Wire(record);
        while (!wire.AtEnd)
        {
            if (!wire.TryTag(out var field, out var type))
            {
                return false;
            }

            ulong number = 0;
            ReadOnlySpan<byte> bytes = default;
            uint fixed32 = 0;
            var known = (field, type) switch
            {
                (1 or 3 or 4 or 5, Wire.Varint) => wire.TryVarint(out number),
                (2 or 7, Wire.Bytes) => wire.TryBytes(out bytes),
                (6, Wire.Fixed32) => wire.TryFixed32(out fixed32),
                _ => wire.TrySkip(field, type),
            };
            if (!known)
            {
                return false;
            }

            switch (field, type)
            {
                case (1, Wire.Varint):
                    DType = (DType)(int)number;
                    break;
                case (2, Wire.Bytes):
                    if (!TryShape(bytes, dims))
                    {
                        return false;
                    }

                    break;
                case (3, Wire.Varint):
                    ShardId = (int)number;
                    break;
                case (4, Wire.Varint):
                    Offset = (long)number;
                    break;
                case (5, Wire.Varint):
                    Size = (long)number;
                    break;
                case (6, Wire.Fixed32):
                    MaskedCrc = fixed32;
                    break;
                case (7, Wire.Bytes):
                    if (!TrySlice(bytes, out var slice))
                    {
                        return false;
                    }

                    (slices ??= []).Add(slice);
                    break;
            }
        }

        return true;
    }

    // TensorShapeProto: dim 2 {size 1, name 2}, unknown_rank 3. Without dimensions a shape is a scalar's.
    private static bool TryShape(ReadOnlySpan<byte> proto, List<long> dims)
    {
        var wire = new Wire(proto);
        while (!wire.AtEnd)
        {
            if (!wire.TryTag(out var field, out var type))
            {
                return false;
            }

            if ((field, type) != (2, Wire.Bytes))
            {
                if (!wire.TrySkip(field, type))
                {
                    return false;
                }

                continue;
            }

            if (!wire.TryBytes(out var dim) || !TryNumbers(dim, out var size, out _, out _, nameField: 2))
            {
                return false;
            }

            dims.Add(size);
        }

        return true;
    }

    // TensorSliceProto: extent 1 {start 1, length 2}.
    private static bool TrySlice(ReadOnlySpan<byte> proto, out TensorSlice slice)
    {
        slice = null!;
        var extents = new List<(long, long)>();
        var wire = new Wire(proto);
        while (!wire.AtEnd)
        {
            if (!wire.TryTag(out var field, out var type))
            {
                return false;
            }

            if ((field, type) != (1, Wire.Bytes))
            {
                if (!wire.TrySkip(field, type))
                {
                    return false;
                }

                continue;
            }

            if (!wire.TryBytes(out var extent) || !TryNumbers(extent, out var start, out var length, out var hasLength, nameField: 0))
            {
                return false;
            }

            extents.Add((start, hasLength ? length : TensorSlice.FullLength));
        }

        slice = new TensorSlice([.. extents]);
        return true;
    }

    // A message of the varints 1 and 2, or of a varint 1 and a text.
    private static bool TryNumbers(ReadOnlySpan<byte> proto, out long first, out long second, out bool hasSecond, int nameField)
    {
        first = 0;
        second = 0;
        hasSecond = false;
        var wire = new Wire(proto);
        while (!wire.AtEnd)
        {
            if (!wire.TryTag(out var field, out var type))
            {
                return false;
            }

            if (type == Wire.Varint && field is 1 or 2 && field != nameField)
            {
                if (!wire.TryVarint(out var number))
                {
                    return false;
                }

                if (field == 1)
                {
                    first = (long)number;
                }
                else
                {
                    second = (long)number;
                    hasSecond = true;
                }
            }
            else if (type == Wire.Bytes && field == nameField)
            {
                if (!wire.TryBytes(out var name) || !System.Text.Unicode.Utf8.IsValid(name))
                {
                    return false;
                }
            }
            else if (!wire.TrySkip(field, type))
            {
                return false;
            }
        }

        return true;
    }
}
