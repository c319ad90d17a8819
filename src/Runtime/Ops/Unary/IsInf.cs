using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Elementwise;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>Whether x is infinite.</summary>
internal sealed class IsInf : UnaryOp
{
    public override string SignatureText => "IsInf(x:T) -> (y:bool) | T:type in {bfloat16,half,float,double}";

    protected override Kernel? KernelFor(DType type) => type switch
    {
        DType.Float32 => new UnaryKernel<float, bool, Function>(),
        DType.Float64 => new UnaryKernel<double, bool, Function>(),
        DType.Half => new UnaryKernel<Half, bool, Function>(),
        DType.BFloat16 => new UnaryKernel<BFloat16, bool, Function>(),
        _ => null,
    };

    private readonly struct Function : IUnaryFunction<float, bool>, IUnaryFunction<double, bool>, IUnaryFunction<Half, bool>, IUnaryFunction<BFloat16, bool>
    {
        public static bool Invoke(float x) => float.IsInfinity(x);

        public static bool Invoke(double x) => double.IsInfinity(x);

        public static bool Invoke(Half x) => Half.IsInfinity(x);

        public static bool Invoke(BFloat16 x) => float.IsInfinity(x);
    }
}
