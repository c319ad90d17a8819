using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>Its input, said not to change.</summary>
internal sealed class GuaranteeConst : OpType
{
    public override string SignatureText => "GuaranteeConst(input:T) -> (output:T) | T:type | is_stateful";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    public override Kernel CreateKernel(Node node) => new DelegateKernel(static c => c.SetOutput(0, c.Input(0)));
}
