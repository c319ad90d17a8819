using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Strings cut as Python's split does: at a separator, or at white space.</summary>
internal sealed class StringSplitV2 : StringSplit
{
    public override string SignatureText => "StringSplitV2(input:string, sep:string) -> (indices:int64, values:string, shape:int64) | maxsplit:int=-1";

    protected override IReadOnlyList<string> Cut(KernelContext c, string text, string delimiter)
    {
        var most = c.Node.Int("maxsplit") is >= 0 and var given ? (int)given + 1 : int.MaxValue;
        if (delimiter.Length > 0)
        {
            return text.Split(delimiter, most);
        }

        char[] blanks = [' ', '\t', '\n', '\v', '\f', '\r'];
        var trimmed = text.Trim(blanks);
        return trimmed.Length == 0 ? [] : [.. trimmed.Split(blanks, most, StringSplitOptions.RemoveEmptyEntries).Select(p => p.TrimStart(blanks))];
    }
}
