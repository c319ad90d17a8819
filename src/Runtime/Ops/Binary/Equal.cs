using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Elementwise;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>x == y, with broadcasting; NaN equals nothing.</summary>
internal sealed class Equal : BinaryOp
{
    public override string SignatureText => "Equal(x:T, y:T) -> (z:bool) | T:type in {bfloat16,half,float,double,uint8,int8,int16,int32,int64,complex64,quint8,qint8,qint32,string,bool,complex128} | is_commutative";

    public override void InferShapes(ShapeContext c)
    {
        if (!AdmitsMismatch(c.Node))
        {
            base.InferShapes(c);
        }
    }

    public override Kernel? CreateKernel(Node node)
    {
        var kernel = base.CreateKernel(node);
        return kernel is null || !AdmitsMismatch(node) ? kernel : new DelegateKernel(c =>
        {
            if (BroadcastPlan.TryCreate(c.Input(0).Shape.Dims, c.Input(1).Shape.Dims, out _))
            {
                kernel.Compute(c);
            }
            else
            {
                c.SetScalar(0, false);
            }
        });
    }

    // An attribute newer than 1.13.1.
    private static bool AdmitsMismatch(Node node) => node.Attributes.Find("incompatible_shape_error") is { B: false };

    protected override Kernel? KernelFor(DType type) => type switch
    {
        DType.String => new ObjectBinaryKernel(static (x, y, z, i) => z.Span<bool>()[i] = x.AsSpan().SequenceEqual(y)),
        DType.Complex64 => new BinaryKernel<Complex64, bool, Complexes>(),
        DType.Complex128 => new BinaryKernel<Complex, bool, Complexes>(),
        _ => Functions.Predicate<Function>(type),
    };

    private readonly struct Complexes : IBinaryFunction<Complex, bool>, IBinaryFunction<Complex64, bool>
    {
        public static bool Invoke(Complex x, Complex y) => x == y;

        public static bool Invoke(Complex64 x, Complex64 y) => x == y;
    }

    private readonly struct Function : IPredicate
    {
        public static bool Invoke<T>(T x, T y)
            where T : unmanaged, INumber<T> => x == y;
    }
}
