using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Calls;

/// <summary>Calls one of two functions.</summary>
internal abstract class Chooser : FunctionCaller
{
    public override Kernel CreateKernel(Node node)
    {
        var then = new Lazy<FunctionBody>(() => FunctionBody.Of(node, "then_branch"));
        var otherwise = new Lazy<FunctionBody>(() => FunctionBody.Of(node, "else_branch"));
        return new DelegateKernel(c => SetOutputs(c, c.Call(IsTrue(c.Input(0)) ? then.Value : otherwise.Value, Inputs(c, 1))));
    }
}
