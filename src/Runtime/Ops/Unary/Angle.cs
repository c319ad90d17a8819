using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>The angle in the complex plane.</summary>
internal sealed class Angle : OpType
{
    public override string SignatureText => "Angle(input:T) -> (output:Tout) | T:type=complex64 in {complex64,complex128}; Tout:type=float in {float,double}";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    public override Kernel? CreateKernel(Node node) => (node.Type("T"), node.Type("Tout")) switch
    {
        (DType.Complex64, DType.Float32) => new DelegateKernel(static c =>
        {
            var x = c.Input(0).Span<Complex64>();
            var y = c.Allocate(0, c.Input(0).Shape).Span<float>();
            for (var i = 0; i < x.Length; i++)
            {
                y[i] = (float)(Math.Atan2(x[i].Imaginary, x[i].Real));
            }
        }),
        (DType.Complex128, DType.Float64) => new DelegateKernel(static c =>
        {
            var x = c.Input(0).Span<System.Numerics.Complex>();
            var y = c.Allocate(0, c.Input(0).Shape).Span<double>();
            for (var i = 0; i < x.Length; i++)
            {
                y[i] = Math.Atan2(x[i].Imaginary, x[i].Real);
            }
        }),
        _ => null,
    };
}
