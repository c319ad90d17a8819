using System.Globalization;
using System.Text;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Numbers as text, in C's notations.</summary>
internal sealed class AsString : OpType
{
    public override string SignatureText => "AsString(input:T) -> (output:string) | T:type in {int8,int16,int32,int64,complex64,complex128,float,double,bool}; precision:int=-1; scientific:bool=False; shortest:bool=False; width:int=-1; fill:string=''";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    public override Kernel CreateKernel(Node node)
    {
        var (scientific, shortest, fill) = (node.Bool("scientific"), node.Bool("shortest"), node.Text("fill"));
        var isReal = node.Type("T").IsFloating || node.Type("T").IsComplex;
        return new DelegateKernel(c =>
        {
            if (scientific && shortest)
            {
                throw new InvalidArgumentError("Cannot select both scientific and shortest notation");
            }

            if (!isReal && (scientific || shortest || node.Int("precision") >= 0))
            {
                throw new InvalidArgumentError(scientific || shortest
                    ? $"scientific and shortest format not supported for datatype {node.Type("T").Name}"
                    : $"precision not supported for datatype {node.Type("T").Name}");
            }

            if (fill.Length > 1 || (fill.Length == 1 && !" 0+-".Contains(fill, StringComparison.Ordinal)))
            {
                throw new InvalidArgumentError(fill.Length > 1
                    ? $"Fill string must be one or fewer characters: \"{fill}\""
                    : $"Fill argument not supported: \"{fill}\"");
            }

            var input = c.Input(0);
            var output = c.Allocate(0, input.Shape);
            for (var i = 0; i < input.Count; i++)
            {
                output.Objects[i] = Encoding.UTF8.GetBytes(Text(node, input, i));
            }
        });
    }

    private static string Text(Node node, Tensor input, int i) => input.DType switch
    {
        DType.String => input.TextAt(i),
        DType.Bool => input.Span<bool>()[i] ? "true" : "false",
        DType.Float32 => Pad(node, Real(node, input.Span<float>()[i])),
        DType.Float64 => Pad(node, Real(node, input.Span<double>()[i])),
        DType.Half => Pad(node, Real(node, (double)input.Span<Half>()[i])),
        DType.Complex64 => $"({Pad(node, Real(node, input.Span<Complex64>()[i].Real))},{Pad(node, Real(node, input.Span<Complex64>()[i].Imaginary))})",
        DType.Complex128 => $"({Pad(node, Real(node, input.Span<System.Numerics.Complex>()[i].Real))},{Pad(node, Real(node, input.Span<System.Numerics.Complex>()[i].Imaginary))})",
        _ => Pad(node, TensorText.Element(input, i)),
    };

    private static string Real(Node node, double value)
    {
        var digits = node.Int("precision") is >= 0 and var given ? (int)given : 6;
        return node.Bool("scientific") ? CText.Scientific(value, digits)
            : node.Bool("shortest") ? CText.General(value, digits)
            : CText.Fixed(value, digits);
    }

    private static string Pad(Node node, string text)
    {
        var fill = node.Text("fill");
        var width = (int)Math.Max(0, node.Int("width"));
        if (fill is "+" or " " && !text.StartsWith('-'))
        {
            text = fill + text;
        }

        return fill switch
        {
            "-" => text.PadRight(width),
            "0" when text.StartsWith('-') => string.Create(CultureInfo.InvariantCulture, $"-{text[1..].PadLeft(Math.Max(0, width - 1), '0')}"),
            "0" => text.PadLeft(width, '0'),
            _ => text.PadLeft(width),
        };
    }
}
