namespace Reproductions.Runtime.Kernels;

/// <summary>A rented block of a <see cref="ScratchPool"/>, aligned to 64 bytes; the renter's until it is disposed of, once.</summary>
public readonly unsafe struct Scratch : IDisposable
{
    private readonly ScratchPool _pool;
    private readonly void* _block;
    private readonly long _size;

    internal Scratch(ScratchPool pool, void* block, long size)
    {
        _pool = pool;
        _block = block;
        _size = size;
    }

    /// <summary>The first byte; nothing is cleared.</summary>
    public void* Pointer => _block;

    /// <summary>Gives the block back.</summary>
    public void Dispose() => _pool.Return(_block, _size);
}
