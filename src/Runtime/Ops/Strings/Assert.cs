using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Fails with the data's text when its condition is false.</summary>
internal sealed class Assert : ComputeOp
{
    public override string SignatureText => "Assert(condition:bool, data:list:T) -> () | T:list(type) >=1; summarize:int=3 | is_stateful";

    protected override void Compute(KernelContext c)
    {
        var condition = c.Input(0);
        if (condition.Shape.Rank != 0)
        {
            throw new InvalidArgumentError($"In[0] should be a scalar: {condition.Shape}");
        }

        if (!condition.Value<bool>())
        {
            var data = Enumerable.Range(1, c.InputCount - 1).Select(i => $"[{TensorText.Of(c.Input(i), c.Node.Int("summarize"))}]");
            throw new InvalidArgumentError($"assertion failed: {string.Join(' ', data)}");
        }
    }
}
