using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>Its input, unchanged.</summary>
internal sealed class Snapshot : OpType
{
    public override string SignatureText => "Snapshot(input:T) -> (output:T) | T:type";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    public override Kernel CreateKernel(Node node) => new DelegateKernel(static c => c.SetOutput(0, c.Input(0)));
}
