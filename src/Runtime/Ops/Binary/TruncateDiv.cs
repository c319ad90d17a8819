using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>x / y, rounded towards 0; with broadcasting.</summary>
internal sealed class TruncateDiv : BinaryOp
{
    public override string SignatureText => "TruncateDiv(x:T, y:T) -> (z:T) | T:type in {bfloat16,half,float,double,uint8,int8,uint16,int16,int32,int64,complex64,complex128}";

    protected override Kernel? KernelFor(DType type) => Functions.OrderedBinary<Function>(type, IntegerDivision.CheckUnexpected);

    private readonly struct Function : IOrderedBinary
    {
        public static T Invoke<T>(T x, T y)
            where T : unmanaged, INumber<T> => IntegerDivision.TruncateDiv(x, y);
    }
}
