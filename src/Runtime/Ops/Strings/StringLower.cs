using System.Text;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>A string's ASCII letters made small; all letters where the encoding is utf-8.</summary>
internal sealed class StringLower : StringMap
{
    public override string SignatureText => "StringLower(input:string) -> (output:string) | encoding:string=''";

    public override bool IsNewerThan113 => true;

    protected override byte[] Map(KernelContext c, byte[] value) => c.Node.Text("encoding") == "utf-8"
        ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(value).ToLowerInvariant())
        : [.. value.Select(b => b is >= (byte)'A' and <= (byte)'Z' ? (byte)(b + 32) : b)];
}
