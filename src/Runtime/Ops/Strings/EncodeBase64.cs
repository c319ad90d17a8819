using System.Text;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Strings in the web-safe base64 alphabet.</summary>
internal sealed class EncodeBase64 : StringMap
{
    public override string SignatureText => "EncodeBase64(input:string) -> (output:string) | pad:bool=False";

    protected override byte[] Map(KernelContext c, byte[] value)
    {
        var text = Convert.ToBase64String(value).Replace('+', '-').Replace('/', '_');
        return Encoding.ASCII.GetBytes(c.Node.Bool("pad") ? text : text.TrimEnd('='));
    }
}
