using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>The magnitude.</summary>
internal sealed class ComplexAbs : OpType
{
    public override string SignatureText => "ComplexAbs(x:T) -> (y:Tout) | T:type=complex64 in {complex64,complex128}; Tout:type=float in {float,double}";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    public override Kernel? CreateKernel(Node node) => (node.Type("T"), node.Type("Tout")) switch
    {
        (DType.Complex64, DType.Float32) => new DelegateKernel(static c =>
        {
            var x = c.Input(0).Span<Complex64>();
            var y = c.Allocate(0, c.Input(0).Shape).Span<float>();
            for (var i = 0; i < x.Length; i++)
            {
                y[i] = (float)(System.Numerics.Complex.Abs(x[i]));
            }
        }),
        (DType.Complex128, DType.Float64) => new DelegateKernel(static c =>
        {
            var x = c.Input(0).Span<System.Numerics.Complex>();
            var y = c.Allocate(0, c.Input(0).Shape).Span<double>();
            for (var i = 0; i < x.Length; i++)
            {
                y[i] = System.Numerics.Complex.Abs(x[i]);
            }
        }),
        _ => null,
    };
}
