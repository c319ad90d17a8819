using System.Numerics;
using System.Runtime.Intrinsics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>-x.</summary>
internal sealed class Neg : UnaryOp
{
    public override string SignatureText => "Neg(x:T) -> (y:T) | T:type in {bfloat16,half,float,double,int32,int64,complex64,complex128}";

    protected override Kernel? KernelFor(DType type) => Functions.Number<Function>(type);

    private readonly struct Function : INumberUnary
    {
        public static bool IsVectorized => true;

        public static Vector128<T> Invoke<T>(Vector128<T> x) => -x;

        public static Vector256<T> Invoke<T>(Vector256<T> x) => -x;

        public static Vector512<T> Invoke<T>(Vector512<T> x) => -x;

        public static T Invoke<T>(T x)
            where T : unmanaged, INumberBase<T> => -x;
    }
}
