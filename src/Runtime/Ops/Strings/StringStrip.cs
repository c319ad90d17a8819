using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Strings without white space at their ends.</summary>
internal sealed class StringStrip : StringMap
{
    public override string SignatureText => "StringStrip(input:string) -> (output:string) |";

    protected override byte[] Map(KernelContext c, byte[] value) => value.AsSpan().Trim(" \t\n\r\v\f"u8).ToArray();
}
