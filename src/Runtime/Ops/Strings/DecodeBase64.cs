using System.Text;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>What web-safe base64 strings stand for; padding may be missing.</summary>
internal sealed class DecodeBase64 : StringMap
{
    public override string SignatureText => "DecodeBase64(input:string) -> (output:string) |";

    protected override byte[] Map(KernelContext c, byte[] value)
    {
        var text = Encoding.Latin1.GetString(value).TrimEnd('=');
        if (text.Any(ch => !char.IsAsciiLetterOrDigit(ch) && ch is not ('-' or '_')) || text.Length % 4 == 1)
        {
            throw new InvalidArgumentError("Invalid character found in base64.");
        }

        return Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '='));
    }
}
