using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Its input; prints message and data to standard error on the way.</summary>
internal sealed class Print : OpType
{
    public override string SignatureText => "Print(input:T, data:list:U) -> (output:T) | T:type; U:list(type) >=0; message:string=''; first_n:int=-1; summarize:int=3 | is_stateful";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    public override Kernel CreateKernel(Node node)
    {
        var (message, most, limit) = (node.Text("message"), node.Int("first_n"), node.Int("summarize"));
        long printed = 0;
        return new DelegateKernel(c =>
        {
            c.SetOutput(0, c.Input(0));
            if (most < 0 || Interlocked.Increment(ref printed) <= most)
            {
                Console.Error.WriteLine(message + string.Concat(Enumerable.Range(1, c.InputCount - 1).Select(i => $"[{TensorText.Of(c.Input(i), limit)}]")));
            }
        });
    }
}
