using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Calls;

/// <summary>Calls one function.</summary>
internal abstract class Caller : FunctionCaller
{
    public override Kernel CreateKernel(Node node)
    {
        var body = new Lazy<FunctionBody>(() => FunctionBody.Of(node, "f"));
        return new DelegateKernel(c => SetOutputs(c, c.Call(body.Value, Inputs(c, 0))));
    }
}
