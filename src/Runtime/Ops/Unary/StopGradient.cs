using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>Its input; gradients stop here.</summary>
internal sealed class StopGradient : OpType
{
    public override string SignatureText => "StopGradient(input:T) -> (output:T) | T:type";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    public override Kernel CreateKernel(Node node) => new DelegateKernel(static c => c.SetOutput(0, c.Input(0)));
}
