using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Core;

/// <summary>Its input, unless another value is fed.</summary>
internal sealed class PlaceholderWithDefault : OpType
{
    public override string SignatureText => "PlaceholderWithDefault(input:dtype) -> (output:dtype) | dtype:type; shape:shape";

    public override bool IsFoldable => false;

    public override void InferShapes(ShapeContext c)
    {
        var declared = c.Node.ShapeAttr("shape");

        // A feed may have any shape that the attribute admits, so the input's shape says nothing more.
        if (c.Input(0).MergeWith(declared) is null)
        {
            c.Merge(c.Input(0), declared);
        }

        c.Set(0, declared);
    }

    public override Kernel CreateKernel(Node node) => new DelegateKernel(static c => c.SetOutput(0, c.Input(0)));
}
