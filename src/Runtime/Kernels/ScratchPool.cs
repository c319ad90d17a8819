using System.Runtime.InteropServices;

namespace Reproductions.Runtime.Kernels;

/// <summary>Working memory that kernels rent and give back; blocks are kept, so a steady state allocates nothing. Thread-safe.</summary>
public sealed unsafe class ScratchPool
{
    /// <summary>Alignment of a block, in bytes.</summary>
    public const int Alignment = 64;

    /// <summary>Blocks kept for the next renter; what is given back beyond that is freed.</summary>
    private const int KeptBlocks = 8;

    private readonly Lock _lock = new();
    private readonly nint[] _blocks = new nint[KeptBlocks];
    private readonly long[] _sizes = new long[KeptBlocks];

    /// <summary>Frees the kept blocks.</summary>
    ~ScratchPool()
    {
        foreach (var block in _blocks)
        {
            NativeMemory.AlignedFree((void*)block);
        }
    }

    /// <summary>Rents at least <paramref name="bytes"/> bytes, not cleared. Give them back with <see cref="Scratch.Dispose"/>.</summary>
    public Scratch Rent(long bytes)
    {
        lock (_lock)
        {
            var best = -1;
            for (var i = 0; i < KeptBlocks; i++)
            {
                if (_blocks[i] != 0 && _sizes[i] >= bytes && (best < 0 || _sizes[i] < _sizes[best]))
                {
                    best = i;
                }
            }

            if (best >= 0)
            {
                var found = new Scratch(this, (void*)_blocks[best], _sizes[best]);
                _blocks[best] = 0;
                return found;
            }
        }

        var size = Math.Max(4096, bytes + (bytes / 8));
        return new Scratch(this, NativeMemory.AlignedAlloc((nuint)size, Alignment), size);
    }

    internal void Return(void* block, long size)
    {
        lock (_lock)
        {
            var slot = -1;
            for (var i = 0; i < KeptBlocks; i++)
            {
                if (_blocks[i] == 0)
                {
                    slot = i;
                    break;
                }

                // No free slot so far: the smallest kept block gives way to a larger one.
                if (_sizes[i] < size && (slot < 0 || _sizes[i] < _sizes[slot]))
                {
                    slot = i;
                }
            }

            if (slot < 0)
            {
                NativeMemory.AlignedFree(block);
                return;
            }

            NativeMemory.AlignedFree((void*)_blocks[slot]);
            _blocks[slot] = (nint)block;
            _sizes[slot] = size;
        }
    }
}
