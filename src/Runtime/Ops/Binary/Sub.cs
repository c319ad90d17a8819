using System.Numerics;
using System.Runtime.Intrinsics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>x - y, with broadcasting.</summary>
internal sealed class Sub : BinaryOp
{
    public override string SignatureText => "Sub(x:T, y:T) -> (z:T) | T:type in {bfloat16,half,float,double,uint8,int8,uint16,int16,int32,int64,complex64,complex128}";

    protected override Kernel? KernelFor(DType type) => Functions.NumberBinary<Function>(type);

    private readonly struct Function : INumberBinary
    {
        public static bool IsVectorized => true;

        public static Vector128<T> Invoke<T>(Vector128<T> x, Vector128<T> y) => x - y;

        public static Vector256<T> Invoke<T>(Vector256<T> x, Vector256<T> y) => x - y;

        public static Vector512<T> Invoke<T>(Vector512<T> x, Vector512<T> y) => x - y;

        public static T Invoke<T>(T x, T y)
            where T : unmanaged, INumberBase<T> => x - y;
    }
}
