using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>A variable that lives as long as the step.</summary>
internal sealed class TemporaryVariable : ComputeOp
{
    public override string SignatureText => "TemporaryVariable() -> (ref:Ref(dtype)) | shape:shape; dtype:type; var_name:string='' | is_stateful";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.Node.ShapeAttr("shape"));

    /// <summary>The name under which the variable lies in the step.</summary>
    public static string Key(string name) => "tmp_var/" + name;

    protected override void Compute(KernelContext c)
    {
        var name = c.Node.Text("var_name") is { Length: > 0 } given ? given : c.Node.Name;
        var shape = c.Node.ShapeAttr("shape");
        var variable = c.Step.Resources.GetOrCreate("", Key(name), () =>
        {
            var made = new Framework.Variable(name, c.Node.Type("dtype"), shape);
            made.Assign(Tensor.Zeros(made.DType, shape), c.Node, c.Step.Id, c.Workers);
            return made;
        });
        c.SetRef(0, variable);
    }
}
