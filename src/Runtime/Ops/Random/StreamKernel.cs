using System.Security.Cryptography;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Random;

namespace Reproductions.Runtime.Ops.Random;

/// <summary>A kernel with a random stream of its own: one a session and node, moved on by every run.</summary>
internal sealed class StreamKernel : Kernel
{
    private readonly Lock _gate = new();
    private readonly Action<KernelContext, StreamKernel> _compute;
    private Philox _stream;

    /// <summary>Makes the kernel; the seeds are attributes <c>seed</c> and <c>seed2</c>, both 0 for a stream that nobody can repeat.</summary>
    public StreamKernel(Node node, Action<KernelContext, StreamKernel> compute)
    {
        _compute = compute;
        var (seed, seed2) = (node.Int("seed"), node.Int("seed2"));
        if (seed == 0 && seed2 == 0)
        {
            Span<byte> bytes = stackalloc byte[2 * sizeof(long)];
            RandomNumberGenerator.Fill(bytes);
            seed = BitConverter.ToInt64(bytes);
            seed2 = BitConverter.ToInt64(bytes[sizeof(long)..]);
        }

        _stream = new Philox(seed, seed2);
    }

    /// <summary>The stream where this run draws from; the kernel's own moves on by <paramref name="blocks"/>.</summary>
    public Philox Reserve(long blocks)
    {
        lock (_gate)
        {
            var now = _stream;
            _stream.Skip((ulong)blocks);
            return now;
        }
    }

    public override void Compute(KernelContext c) => _compute(c, this);
}
