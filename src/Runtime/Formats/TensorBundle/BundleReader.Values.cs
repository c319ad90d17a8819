using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Reproductions.Runtime.Formats.TensorBundle;

/// <content>Whole values: numbers straight into tensor memory, strings through a window.</content>
public sealed unsafe partial class BundleReader
{
    // Tensors above this many bytes are read by several threads.
    private const long ParallelBytes = 8L << 20;

    /// <summary>Reads the value of a key; a partitioned tensor is put together from its parts.</summary>
    /// <exception cref="NotFoundError">The checkpoint has no such key, or a data file is missing.</exception>
    /// <exception cref="DataLossError">A checksum or a size is wrong.</exception>
    /// <exception cref="OutOfRangeError">A data file was cut.</exception>
    /// <exception cref="UnimplementedError">The element type has no values here.</exception>
    public Tensor Read(string key)
    {
        var entry = Entry(key);
        return entry.Slices.Count == 0 ? ReadWhole(entry) : ReadSlice(entry, TensorSlice.Full(entry.Shape.Rank));
    }

    /// <summary>Reads the value of a key into the memory of a tensor of its type and shape, so that no other memory is needed.</summary>
    /// <remarks>When this fails the tensor's elements are undefined.</remarks>
    /// <exception cref="InvalidArgumentError">Type or shape differ.</exception>
    /// <inheritdoc cref="Read(string)" path="exception"/>
    public void ReadInto(string key, Tensor target)
    {
        var entry = Entry(key);
        if (entry.DType != target.DType || !entry.Shape.Equals(target.Shape))
        {
            throw new InvalidArgumentError($"tensor_name = {key}; expected dtype {target.DType.Name} and shape {target.Shape} do not equal original dtype {StoredType.Name(entry.DType)} and shape {entry.Shape}");
        }

        if (entry.Slices.Count > 0 || !target.DType.IsNumeric)
        {
            Read(key).CopyTo(target);
            return;
        }

        CheckSize(entry);
        new PendingRead(this, entry, Data(entry), target).Run();
    }

    // An entry with slices comes here only when TensorFlow, too, takes it for a whole one.
    private Tensor ReadWhole(BundleEntry entry)
    {
        if (entry.DType == DType.String)
        {
            return ReadStrings(entry);
        }

        var pending = Prepare(entry);
        pending.Run();
        return pending.Tensor;
    }

    // Everything that can be said before a byte is read, then the memory.
    private PendingRead Prepare(BundleEntry entry, Func<Shape, Tensor>? allocate = null)
    {
        CheckSize(entry);
        var file = Data(entry);
        if (entry.Size > 0)
        {
            if (entry.Size > Tensor.MaxBytes && entry.Size > file.Length)
            {
                throw new DataLossError($"Key '{entry.Key}' claims {entry.Size} bytes (shape {entry.Shape}); '{file.Path}' has {file.Length}. The index '{IndexPath}' is damaged.");
            }

            file.Demand(entry.Key, entry.Offset, entry.Size);
            if (entry.Size > Tensor.MaxBytes)
            {
                throw new ResourceExhaustedError($"OOM when allocating tensor with shape{entry.Shape} and type {StoredType.Name(entry.DType)}. Key '{entry.Key}' has {entry.Size} bytes; one tensor holds at most {Tensor.MaxBytes}. Save the variable in partitions.");
            }
        }

        return new PendingRead(this, entry, file, allocate?.Invoke(entry.Shape) ?? Tensor.Allocate(entry.DType, entry.Shape));
    }

    private void CheckSize(BundleEntry entry)
    {
        var width = StoredType.Width(entry.DType);
        if (width > 0)
        {
            var expected = (Int128)entry.Shape.ElementCount * width;
            if (entry.Size != expected)
            {
                throw new DataLossError($"Invalid size in bundle entry: key {entry.Key}; stored size {entry.Size}; expected size {expected}. Index '{IndexPath}' states {StoredType.Name(entry.DType)}{entry.Shape}.");
            }
        }

        if (!StoredType.IsStorable(entry.DType) || entry.DType == DType.Resource)
        {
            throw new DataLossError($"Key '{entry.Key}' has element type {StoredType.Name(entry.DType)} ({(int)entry.DType}), which no checkpoint stores. The index '{IndexPath}' is damaged or newer than this reader.");
        }

        if (!StoredType.HasValues(entry.DType))
        {
            throw new UnimplementedError($"Key '{entry.Key}' has element type {StoredType.Name(entry.DType)}; its {entry.Size} bytes are listed, their values are not read. TensorFlow 1.13.1 has no kernel for them.");
        }
    }

    private void CheckCrc(BundleEntry entry, uint actual, string file)
    {
        if (actual != entry.Crc)
        {
            throw new DataLossError($"TensorBundle at {Prefix} shard {entry.ShardId} ({entry.Size} bytes): Checksum does not match: stored {entry.Crc} vs. calculated on the restored bytes {actual}. Key '{entry.Key}', '{file}' at byte {entry.Offset}; copy the file again from where it is whole. Where a save under this prefix was interrupted, its index and its data are of two saves: restore another checkpoint.");
        }
    }

    private Tensor ReadStrings(BundleEntry entry)
    {
        var count = entry.Shape.ElementCount;
        if (entry.Size < count)
        {
            throw new DataLossError($"Invalid size in bundle entry: key {entry.Key}; stored size {entry.Size}; expected size {count}. Index '{IndexPath}': each of the {count} strings takes a byte at least.");
        }

        var file = Data(entry);
        if (count > file.Length && count <= int.MaxValue)
        {
            throw file.TooShort(entry.Key, entry.Offset, entry.Size);
        }

        if (count > file.Length)
        {
            throw new DataLossError($"Key '{entry.Key}' claims {count} strings (shape {entry.Shape}); '{file.Path}' has {file.Length} bytes. The index '{IndexPath}' is damaged.");
        }

        file.Demand(entry.Key, entry.Offset, 0);
        var window = new StringWindow(file, entry);
        var lengths = new ulong[count];
        uint crc = 0;
        Span<byte> eight = stackalloc byte[sizeof(ulong)];
        var four = eight[..sizeof(uint)];
        for (long i = 0; i < count; i++)
        {
            lengths[i] = window.ReadVarint();
            var bytes = lengths[i] <= uint.MaxValue ? four : eight;
            BinaryPrimitives.WriteUInt64LittleEndian(eight, lengths[i]);
            if (_swapBytes)
            {
                bytes.Reverse();
            }

            crc = Crc32C.Append(crc, bytes);
        }

        // The stored checksum of the lengths is part of what the entry's checksum covers.
        window.Read(four);
        var stored = Crc32C.Unmask(_swapBytes ? BinaryPrimitives.ReadUInt32BigEndian(four) : BinaryPrimitives.ReadUInt32LittleEndian(four));
        if (stored != crc)
        {
            throw new DataLossError($"The length checksum does not match: expected {stored} but actual is {crc}. Key '{entry.Key}', '{file.Path}' at byte {entry.Offset}; copy the file again from where it is whole. Where a save under this prefix was interrupted, its index and its data are of two saves: restore another checkpoint.");
        }

        crc = Crc32C.Append(crc, four);
        var strings = new byte[count][];
        for (long i = 0; i < count; i++)
        {
            if (lengths[i] > (ulong)window.Left)
            {
                throw file.TooShort(entry.Key, entry.Offset, entry.Size);
            }

            if (lengths[i] > (ulong)Array.MaxLength)
            {
                throw new ResourceExhaustedError($"A string of key '{entry.Key}' has {lengths[i]} bytes; one element holds at most {Array.MaxLength}.");
            }

            strings[i] = lengths[i] == 0 ? [] : GC.AllocateUninitializedArray<byte>((int)lengths[i]);
            window.Read(strings[i]);
            crc = Crc32C.Append(crc, strings[i]);
        }

        CheckCrc(entry, crc, file.Path);
        return Tensor.FromByteStrings(entry.Shape, strings);
    }

    // What the numbers of a file need once they are in memory.
    private void Normalize(Tensor tensor)
    {
        if (tensor.DType == DType.Bool)
        {
            foreach (ref var b in tensor.Bytes)
            {
                b = b == 0 ? (byte)0 : (byte)1;
            }
        }

        if (_swapBytes)
        {
            var width = tensor.DType.IsComplex ? tensor.DType.Size / 2 : tensor.DType.Size;
            switch (width)
            {
                case 2:
                    var shorts = MemoryMarshal.Cast<byte, ushort>(tensor.Bytes);
                    BinaryPrimitives.ReverseEndianness(shorts, shorts);
                    break;
                case 4:
                    var ints = MemoryMarshal.Cast<byte, uint>(tensor.Bytes);
                    BinaryPrimitives.ReverseEndianness(ints, ints);
                    break;
                case 8:
                    var longs = MemoryMarshal.Cast<byte, ulong>(tensor.Bytes);
                    BinaryPrimitives.ReverseEndianness(longs, longs);
                    break;
            }
        }
    }

    /// <summary>A numeric tensor whose memory is there and whose bytes are to come, in chunks that threads may share.</summary>
    private sealed class PendingRead(BundleReader reader, BundleEntry entry, DataFile file, Tensor tensor)
    {
        /// <summary>Bytes of one chunk.</summary>
        public const long ChunkBytes = 4L << 20;

        private readonly uint[] _crcs = new uint[(entry.Size + ChunkBytes - 1) / ChunkBytes];

        public Tensor Tensor => tensor;

        public int Chunks => _crcs.Length;

        public void ReadChunk(int chunk)
        {
            var start = chunk * ChunkBytes;
            _crcs[chunk] = file.Read(entry.Key, (byte*)tensor.Pointer + start, entry.Offset + start, Math.Min(ChunkBytes, entry.Size - start));
        }

        public void Finish()
        {
            uint crc = 0;
            for (var i = 0; i < _crcs.Length; i++)
            {
                crc = Crc32C.Combine(crc, _crcs[i], Math.Min(ChunkBytes, entry.Size - (i * ChunkBytes)));
            }

            reader.CheckCrc(entry, crc, file.Path);
            reader.Normalize(tensor);
        }

        public void Run()
        {
            if (entry.Size > 0)
            {
                file.Demand(entry.Key, entry.Offset, entry.Size);
            }

            if (entry.Size >= ParallelBytes)
            {
                try
                {
                    Parallel.For(0, Chunks, ReadChunk);
                }
                catch (AggregateException e)
                {
                    throw Rethrown.First(e);
                }
            }
            else
            {
                for (var i = 0; i < Chunks; i++)
                {
                    ReadChunk(i);
                }
            }

            Finish();
        }
    }
}
