using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>Its input, refused when it holds NaN or infinity.</summary>
internal sealed class CheckNumerics : OpType
{
    public override string SignatureText => "CheckNumerics(tensor:T) -> (output:T) | T:type in {bfloat16,half,float,double}; message:string";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    public override Kernel? CreateKernel(Node node)
    {
        var message = node.Text("message");
        return node.Type("T") switch
        {
            DType.Float32 => new DelegateKernel(c => Check<float>(c, message)),
            DType.Float64 => new DelegateKernel(c => Check<double>(c, message)),
            DType.Half => new DelegateKernel(c => Check<Half>(c, message)),
            _ => null,
        };
    }

    private static void Check<T>(KernelContext c, string message)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var x = c.Input(0);
        var (nan, infinite) = (false, false);
        foreach (var value in x.Span<T>())
        {
            nan |= T.IsNaN(value);
            infinite |= T.IsInfinity(value);
        }

        if (nan || infinite)
        {
            var what = nan && infinite ? "Inf and NaN" : nan ? "NaN" : "Inf";
            throw new InvalidArgumentError($"{message} : Tensor had {what} values");
        }

        c.SetOutput(0, x);
    }
}
