using System.Text;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>A string's ASCII letters made large; all letters where the encoding is utf-8.</summary>
internal sealed class StringUpper : StringMap
{
    public override string SignatureText => "StringUpper(input:string) -> (output:string) | encoding:string=''";

    public override bool IsNewerThan113 => true;

    protected override byte[] Map(KernelContext c, byte[] value) => c.Node.Text("encoding") == "utf-8"
        ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(value).ToUpperInvariant())
        : [.. value.Select(b => b is >= (byte)'a' and <= (byte)'z' ? (byte)(b - 32) : b)];
}
