using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>x / y, with broadcasting; integers are rounded towards 0.</summary>
internal sealed class Div : BinaryOp
{
    public override string SignatureText => "Div(x:T, y:T) -> (z:T) | T:type in {bfloat16,half,float,double,uint8,int8,uint16,int16,int32,int64,complex64,complex128}";

    protected override Kernel? KernelFor(DType type) => type is DType.Complex64 or DType.Complex128 ? Functions.NumberBinary<Complexes>(type) : Functions.OrderedBinary<Function>(type, IntegerDivision.Check);

    private readonly struct Complexes : INumberBinary
    {
        public static T Invoke<T>(T x, T y)
            where T : unmanaged, INumberBase<T> => x / y;
    }

    private readonly struct Function : IOrderedBinary
    {
        public static T Invoke<T>(T x, T y)
            where T : unmanaged, INumber<T> => IntegerDivision.Divide(x, y);
    }
}
