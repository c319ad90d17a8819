using System.Globalization;
using System.Text;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>The numbers that strings state.</summary>
internal sealed class StringToNumber : ComputeOp
{
    public override string SignatureText => "StringToNumber(string_tensor:string) -> (output:out_type) | out_type:type=float in {float,double,int32,int64}";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var output = c.Allocate(0, input.Shape);
        for (var i = 0; i < input.Count; i++)
        {
            Set(output, i, Encoding.Latin1.GetString(input.StringAt(i)));
        }
    }

    private static void Set(Tensor output, int i, string text)
    {
        var trimmed = text.Trim(' ', '\t', '\n', '\v', '\f', '\r');
        var isWritten = output.DType switch
        {
            DType.Float32 => Write<float>(output, i, Floating(trimmed) is { } d ? IsHex(trimmed) ? (float)d : Single(trimmed, d) : null),
            DType.Float64 => Write(output, i, Floating(trimmed)),
            DType.Int32 => Write(output, i, int.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) && !trimmed.StartsWith('+') ? n : (int?)null),
            _ => Write(output, i, long.TryParse(trimmed, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) && !trimmed.StartsWith('+') ? n : (long?)null),
        };
        if (!isWritten)
        {
            throw new InvalidArgumentError($"StringToNumberOp could not correctly convert string: {text}");
        }
    }

    private static float Single(string text, double value) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var single) ? single : (float)value;

    private static bool IsHex(string text) => text.TrimStart('+', '-').StartsWith("0x", StringComparison.OrdinalIgnoreCase);

    private static double? Floating(string text)
    {
        var body = text.TrimStart('+', '-');
        if (text.Length - body.Length > 1)
        {
            return null;
        }

        var sign = text.StartsWith('-') ? -1.0 : 1.0;
        if (IsHex(text))
        {
            return ulong.TryParse(body.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex) ? sign * hex : null;
        }

        return body.ToLowerInvariant() switch
        {
            "inf" or "infinity" => sign * double.PositiveInfinity,
            "nan" => double.NaN,
            _ when body.Length > 0 && (char.IsAsciiDigit(body[0]) || body[0] == '.') && double.TryParse(body, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) => sign * value,
            _ => null,
        };
    }

    private static bool Write<T>(Tensor output, int i, T? value)
        where T : unmanaged
    {
        if (value is { } given)
        {
            output.Span<T>()[i] = given;
        }

        return value is not null;
    }
}
