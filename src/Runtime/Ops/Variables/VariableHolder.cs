using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>An op that holds a variable of the session and gives a reference to it.</summary>
internal abstract class VariableHolder : OpType
{
    public override void InferShapes(ShapeContext c) => c.Set(0, c.Node.ShapeAttr("shape"));

    public override Kernel CreateKernel(Node node)
    {
        ReferenceVariable? variable = null;
        return new DelegateKernel(c =>
        {
            variable ??= c.Resources.GetOrCreate(
                c.Node.Text("container"),
                Holders.NameOf(c.Node),
                () => new ReferenceVariable(Holders.NameOf(c.Node), c.Node.Type("dtype"), c.Node.ShapeAttr("shape")));
            c.SetRef(0, variable);
        });
    }
}
