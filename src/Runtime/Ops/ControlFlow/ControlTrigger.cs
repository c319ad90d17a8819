using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.ControlFlow;

/// <summary>Nothing, but it runs even when its control inputs are dead.</summary>
internal sealed class ControlTrigger : OpType
{
    public override string SignatureText => "ControlTrigger() -> () |";

    public override Kernel CreateKernel(Node node) => new DelegateKernel(static _ => { });
}
