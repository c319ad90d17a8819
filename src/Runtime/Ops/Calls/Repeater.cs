using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Calls;

/// <summary>Calls a function on its own results for as long as another one says so.</summary>
internal abstract class Repeater : FunctionCaller
{
    public override Kernel CreateKernel(Node node)
    {
        var condition = new Lazy<FunctionBody>(() => FunctionBody.Of(node, "cond"));
        var body = new Lazy<FunctionBody>(() => FunctionBody.Of(node, "body"));
        return new DelegateKernel(c =>
        {
            var values = Inputs(c, 0);
            while (IsTrue(c.Call(condition.Value, values)[0]))
            {
                c.Step.Cancellation.ThrowIfCancellationRequested();
                values = c.Call(body.Value, values);
            }

            SetOutputs(c, values);
        });
    }
}
