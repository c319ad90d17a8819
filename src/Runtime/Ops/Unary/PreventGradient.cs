using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>Its input; a gradient through it is an error.</summary>
internal sealed class PreventGradient : OpType
{
    public override string SignatureText => "PreventGradient(input:T) -> (output:T) | T:type; message:string=''";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    public override Kernel CreateKernel(Node node) => new DelegateKernel(static c => c.SetOutput(0, c.Input(0)));
}
