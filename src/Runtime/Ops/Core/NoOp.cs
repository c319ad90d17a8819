using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Core;

/// <summary>Nothing: a node to hang control edges on.</summary>
internal sealed class NoOp : OpType
{
    public override string SignatureText => "NoOp() -> ()";

    public override Kernel CreateKernel(Node node) => new DelegateKernel(static _ => { });
}
