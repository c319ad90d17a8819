using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>RegexFullMatch with the pattern as an attribute.</summary>
internal sealed class StaticRegexFullMatch : RegexFullMatch
{
    public override string SignatureText => "StaticRegexFullMatch(input:string) -> (output:bool) | pattern:string";
}
