namespace Reproductions.Runtime.Kernels.Movement;

/// <summary>Copies memory on as many threads as the size is worth. Thread-safe; no allocation.</summary>
public static unsafe class Copying
{
    /// <summary>Bytes that are worth another thread.</summary>
    private const long Grain = 256 << 10;

    /// <summary>Copies <paramref name="bytes"/> bytes; the two may not overlap.</summary>
    public static void Run(void* source, void* target, long bytes, Workers workers)
    {
        var body = new Body((byte*)source, (byte*)target);
        workers.For(bytes, Grain, ref body);
    }

    private readonly struct Body(byte* source, byte* target) : IParallelBody
    {
        public void Run(long start, long end) => Buffer.MemoryCopy(source + start, target + start, end - start, end - start);
    }
}
