using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Elementwise;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>A complex number of two parts, with broadcasting.</summary>
internal sealed class Complex : OpType
{
    public override string SignatureText => "Complex(real:T, imag:T) -> (out:Tout) | T:type=float in {float,double}; Tout:type=complex64 in {complex64,complex128}";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.Broadcast(c.Input(0), c.Input(1)));

    public override Kernel? CreateKernel(Node node) => (node.Type("T"), node.Type("Tout")) switch
    {
        (DType.Float32, DType.Complex64) => new BinaryKernel<float, Complex64, Function>(),
        (DType.Float64, DType.Complex128) => new BinaryKernel<double, System.Numerics.Complex, Function>(),
        _ => null,
    };

    private readonly struct Function : IBinaryFunction<float, Complex64>, IBinaryFunction<double, System.Numerics.Complex>
    {
        public static Complex64 Invoke(float x, float y) => new(x, y);

        public static System.Numerics.Complex Invoke(double x, double y) => new(x, y);
    }
}
