using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Readers;

/// <summary>Begins a reader anew.</summary>
internal abstract class ReaderResetter : ComputeOp
{
    protected override void Compute(KernelContext c) => c.SessionResource<ReaderState>().Reset();
}
