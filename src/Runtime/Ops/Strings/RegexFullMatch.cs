using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Whether a pattern takes the whole of each string.</summary>
internal class RegexFullMatch : ComputeOp
{
    public override string SignatureText => "RegexFullMatch(input:string, pattern:string) -> (output:bool) |";

    public override void InferShapes(ShapeContext c)
    {
        if (c.InputCount > 1)
        {
            c.InputOfRank(1, 0);
        }

        c.SetSameAs(0, 0);
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var regex = Patterns.Compile(Patterns.Anchored(c.InputCount > 1 ? c.Input(1).TextAt(0) : c.Node.Text("pattern")));
        var output = c.Allocate(0, input.Shape);
        for (var i = 0; i < input.Count; i++)
        {
            output.Span<bool>()[i] = Patterns.IsFullMatch(regex, input.StringAt(i));
        }
    }
}
