using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Strings with what a pattern matches replaced.</summary>
internal sealed class RegexReplace : ComputeOp
{
    public override string SignatureText => "RegexReplace(input:string, pattern:string, rewrite:string) -> (output:string) | replace_global:bool=True";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(1, 0);
        c.InputOfRank(2, 0);
        c.SetSameAs(0, 0);
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var regex = Patterns.Compile(c.Input(1).TextAt(0));
        var output = c.Allocate(0, input.Shape);
        for (var i = 0; i < input.Count; i++)
        {
            output.Objects[i] = Patterns.Replace(regex, input.StringAt(i), c.Input(2).TextAt(0), c.Node.Bool("replace_global"));
        }
    }
}
