using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Ends a temporary variable and gives its last value.</summary>
internal sealed class DestroyTemporaryVariable : ComputeOp
{
    public override string SignatureText => "DestroyTemporaryVariable(ref:Ref(T)) -> (value:T) | T:type; var_name:string";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    protected override void Compute(KernelContext c)
    {
        c.SetOutput(0, c.Input(0).Clone());
        if (!c.Step.Resources.Remove<Framework.Variable>("", TemporaryVariable.Key(c.Node.Text("var_name"))))
        {
            throw new NotFoundError($"Temporary variable '{c.Node.Text("var_name")}' does not exist in this step.");
        }
    }
}
