using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Core;

/// <summary>Its input, unchanged.</summary>
internal sealed class Identity : OpType
{
    public override string SignatureText => "Identity(input:T) -> (output:T) | T:type";

    public override void InferShapes(ShapeContext c)
    {
        c.SetSameAs(0, 0);
        if (c.InputHandle(0) is { } handle)
        {
            c.SetHandle(0, handle.DType, handle.Shape);
        }
    }

    public override Shape? ValueAsShape(Node node, Func<Endpoint, Shape> resolve) => resolve(node.Inputs[0]);

    public override Kernel CreateKernel(Node node) => new DelegateKernel(static c => c.SetOutput(0, c.Input(0)));
}
