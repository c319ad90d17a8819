using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>A variable, as TensorFlow before 1.0 made it: an empty shape stands for "unknown" too.</summary>
internal sealed class VariableOp : VariableHolder
{
    public override string SignatureText => "Variable() -> (ref:Ref(dtype)) | shape:shape; dtype:type; container:string=''; shared_name:string='' | is_stateful";

    public override void InferShapes(ShapeContext c)
    {
        var shape = c.Node.ShapeAttr("shape");
        c.Set(0, shape.Rank <= 0 ? Shape.UnknownRank : shape);
    }
}
