using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Core;

/// <summary>A value that must be fed.</summary>
internal sealed class Placeholder : OpType
{
    public override string SignatureText => "Placeholder() -> (output:dtype) | dtype:type; shape:shape=unknown";

    public override void InferShapes(ShapeContext c)
    {
        var shape = c.Node.ShapeAttr("shape");

        // Graphs written before producer version 24 stand for "unknown" by an empty shape.
        var unknown = shape.Rank == 0 && c.Node.Graph.Versions.Producer < 24;
        c.Set(0, unknown ? Shape.UnknownRank : shape);
    }

    public override Kernel CreateKernel(Node node) => new DelegateKernel(static c =>
    {
        var shape = c.Node.ShapeAttr("shape");
        var suffix = shape.Rank > 0 ? $" and shape {shape}" : "";
        throw new InvalidArgumentError(
            $"You must feed a value for placeholder tensor '{c.Node.Name}' with dtype {c.Node.Type("dtype").Name}{suffix}");
    });
}
