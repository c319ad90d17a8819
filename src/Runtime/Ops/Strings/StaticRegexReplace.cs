using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>RegexReplace with pattern and rewrite as attributes.</summary>
internal sealed class StaticRegexReplace : StringMap
{
    public override string SignatureText => "StaticRegexReplace(input:string) -> (output:string) | pattern:string; rewrite:string; replace_global:bool=True";

    protected override byte[] Map(KernelContext c, byte[] value) =>
        Patterns.Replace(Patterns.Compile(c.Node.Text("pattern")), value, c.Node.Text("rewrite"), c.Node.Bool("replace_global"));
}
