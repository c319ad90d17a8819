using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using Google.Protobuf;
using Microsoft.Win32.SafeHandles;
using Reproductions.Runtime.Formats.Table;

namespace Reproductions.Runtime.Formats.TensorBundle;

/// <summary>
/// Writes a checkpoint of one shard, byte for byte as TensorFlow does: values in the order of <see cref="Add"/>, keys sorted in the index.
/// Nothing is seen under the final names before <see cref="Finish"/>; a failure, or disposing before that, leaves what was there. Not thread-safe.
/// </summary>
public sealed unsafe class BundleWriter : IDisposable
{
    private const int BufferBytes = 1 << 20;

    // A piece of a large tensor stays in the cache between its checksum and its writing.
    private const int Piece = 256 * 1024;

    private readonly string _prefix;
    private readonly string _dataTemporary;
    private readonly string _indexTemporary;
    private readonly SortedDictionary<byte[], BundleEntryProto> _entries = new(ByteOrder.Instance);
    private readonly byte[] _buffer = new byte[BufferBytes];
    private SafeFileHandle? _data;
    private int _buffered;
    private long _written;
    private bool _done;

    /// <summary>Starts a checkpoint. One missing folder is made, as TensorFlow makes it.</summary>
    /// <param name="prefix">Path of the checkpoint without the endings of its files.</param>
    /// <exception cref="NotFoundError">Two or more folders of the path are missing.</exception>
    /// <exception cref="NotOkStatusException">The folder may not be written.</exception>
    public BundleWriter(string prefix)
    {
        _prefix = prefix;
        var temporary = ".tempstate" + Random.Shared.NextInt64().ToString(CultureInfo.InvariantCulture);
        _dataTemporary = BundleNames.Data(prefix, 0, 1) + temporary;
        _indexTemporary = BundleNames.Index(prefix) + temporary;
        Folders.MakeParent(prefix);
        try
        {
            _data = File.OpenHandle(_dataTemporary, FileMode.CreateNew, FileAccess.Write, FileShare.Read);
        }
        catch (Exception e) when (FileErrors.IsRefusal(e))
        {
            throw FileErrors.Of(_dataTemporary, e);
        }
    }

    /// <summary>Appends a tensor.</summary>
    /// <exception cref="InvalidArgumentError">The key is empty, or was added before.</exception>
    /// <exception cref="UnimplementedError">The element type cannot be stored.</exception>
    /// <exception cref="NotOkStatusException">The disk refuses.</exception>
    public void Add(string key, Tensor value)
    {
        var bytes = KeyText.Encode(key);
        if (bytes.Length == 0)
        {
            throw new InvalidArgumentError("A tensor cannot be saved under the empty key: the header of the checkpoint has it.");
        }

        Append(bytes, key, value);
    }

    /// <summary>Appends a part of a tensor; the parts of one tensor may come in any order, and share no element.</summary>
    /// <param name="fullKey">Key of the whole tensor.</param>
    /// <param name="fullShape">Shape of the whole tensor.</param>
    /// <param name="slice">Where the part is.</param>
    /// <param name="value">The part's values.</param>
    /// <exception cref="InvalidArgumentError">The slice was added before, or key, shape or type contradict an earlier part.</exception>
    /// <exception cref="InternalError">The slice leaves the tensor.</exception>
    public void AddSlice(string fullKey, Shape fullShape, TensorSlice slice, Tensor value)
    {
        var shape = slice.ShapeIn(fullShape);
        if (!shape.Equals(value.Shape))
        {
            throw new InvalidArgumentError($"Slice {slice} of '{fullKey}' with shape {fullShape} has the shape {shape}, not that of the value: {value.Shape}.");
        }

        if (shape.Equals(fullShape))
        {
            Add(fullKey, value);
            return;
        }

        var bytes = KeyText.Encode(fullKey);
        if (bytes.Length == 0)
        {
            throw new InvalidArgumentError("A tensor cannot be saved under the empty key: the header of the checkpoint has it.");
        }

        var known = _entries.TryGetValue(bytes, out var full);
        if (known && (full!.Slices.Count == 0 || full.Dtype != (DataType)(int)value.DType || !Shape.FromProto(full.Shape).Equals(fullShape)))
        {
            throw new InvalidArgumentError($"Slice {slice} of '{fullKey}', {value.DType.Name}{fullShape}, does not belong to the tensor of that key added before: {StoredType.Name((DType)(int)full.Dtype)}{Shape.FromProto(full.Shape)}{(full.Slices.Count == 0 ? ", a whole one" : "")}.");
        }

        Append(BundleNames.SliceKey(fullKey, slice), $"{fullKey} {slice}", value);
        if (!known)
        {
            full = BundleEntry.Proto(value.DType, fullShape);
            _entries.Add(bytes, full);
        }

        full!.Slices.Add(slice.ToProto());
    }

    /// <summary>Writes the index and gives both files their final names, the index last.</summary>
    /// <exception cref="NotOkStatusException">The disk refuses; the checkpoint that was there before is untouched.</exception>
    public void Finish()
    {
        ObjectDisposedException.ThrowIf(_done, this);
        try
        {
            Flush();
            _data!.Dispose();
            _data = null;
            IndexFile.Write(_indexTemporary, 1, _entries);
            Publication.Rename([(_dataTemporary, BundleNames.Data(_prefix, 0, 1)), (_indexTemporary, BundleNames.Index(_prefix))]);
            _done = true;
        }
        catch (Exception e) when (FileErrors.IsRefusal(e))
        {
            throw FileErrors.Of(_prefix, e);
        }
        finally
        {
            Dispose();
        }
    }

    /// <summary>Gives up what was not finished: the temporary files go.</summary>
    public void Dispose()
    {
        _data?.Dispose();
        _data = null;
        if (!_done)
        {
            _done = true;
            Folders.TryDelete(_dataTemporary);
            Folders.TryDelete(_indexTemporary);
        }
    }

    private void Append(byte[] key, string text, Tensor value)
    {
        ObjectDisposedException.ThrowIf(_done, this);
        if (_entries.ContainsKey(key))
        {
            throw new InvalidArgumentError($"Adding duplicate key: {text}. Two tensors of one checkpoint cannot have the same name.");
        }

        if (!StoredType.HasValues(value.DType))
        {
            throw new UnimplementedError($"Saving data type {StoredType.Name(value.DType)} not yet supported. The tensor is '{text}'.");
        }

        var entry = BundleEntry.Proto(value.DType, value.Shape);
        entry.Offset = _written;
        try
        {
            entry.Crc32C = Crc32C.Mask(value.DType == DType.String ? WriteStrings(value) : WriteNumbers(value));
        }
        catch (Exception e) when (FileErrors.IsRefusal(e))
        {
            throw FileErrors.Of(_dataTemporary, e);
        }

        entry.Size = _written - entry.Offset;
        _entries.Add(key, entry);
    }

    private uint WriteNumbers(Tensor value)
    {
        uint crc = 0;
        var bytes = (byte*)value.Pointer;
        var left = value.ByteCount;
        while (left > 0)
        {
            var piece = new ReadOnlySpan<byte>(bytes, (int)Math.Min(left, Piece));
            crc = Crc32C.Append(crc, piece);
            Write(piece);
            bytes += piece.Length;
            left -= piece.Length;
        }

        GC.KeepAlive(value);
        return crc;
    }

    // Lengths as varints, the masked checksum of the lengths as uint32 each, the bytes.
    private uint WriteStrings(Tensor value)
    {
        var lengths = new ArrayBufferWriter<byte>();
        uint crc = 0;
        Span<byte> four = stackalloc byte[sizeof(uint)];
        for (long i = 0; i < value.Count; i++)
        {
            var length = value.StringAt(i).Length;
            WireWriter.Varint(lengths, (ulong)length);
            BinaryPrimitives.WriteInt32LittleEndian(four, length);
            crc = Crc32C.Append(crc, four);
        }

        WireWriter.Fixed32(lengths, Crc32C.Mask(crc));
        crc = Crc32C.Append(crc, lengths.WrittenSpan[^sizeof(uint)..]);
        Write(lengths.WrittenSpan);
        for (long i = 0; i < value.Count; i++)
        {
            var element = value.StringAt(i);
            crc = Crc32C.Append(crc, element);
            Write(element);
        }

        return crc;
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _buffered)
        {
            Flush();
        }

        if (bytes.Length >= Piece)
        {
            Flush();
            RandomAccess.Write(_data!, bytes, _written);
        }
        else
        {
            bytes.CopyTo(_buffer.AsSpan(_buffered));
            _buffered += bytes.Length;
        }

        _written += bytes.Length;
    }

    private void Flush()
    {
        if (_buffered > 0)
        {
            RandomAccess.Write(_data!, _buffer.AsSpan(0, _buffered), _written - _buffered);
            _buffered = 0;
        }
    }
}
