using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Elementwise;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>The complex conjugate.</summary>
internal sealed class Conj : OpType
{
    public override string SignatureText => "Conj(input:T) -> (output:T) | T:type=complex64 in {complex64,complex128,variant}";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    public override Kernel? CreateKernel(Node node) => node.Type("T") switch
    {
        DType.Complex64 => new UnaryKernel<Complex64, Complex64, Function>(),
        DType.Complex128 => new UnaryKernel<System.Numerics.Complex, System.Numerics.Complex, Function>(),
        _ => null,
    };

    private readonly struct Function : IUnaryFunction<Complex64, Complex64>, IUnaryFunction<System.Numerics.Complex, System.Numerics.Complex>
    {
        public static Complex64 Invoke(Complex64 x) => new(x.Real, -x.Imaginary);

        public static System.Numerics.Complex Invoke(System.Numerics.Complex x) => System.Numerics.Complex.Conjugate(x);
    }
}
