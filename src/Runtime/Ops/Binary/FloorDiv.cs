using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>floor(x / y), with broadcasting.</summary>
internal sealed class FloorDiv : BinaryOp
{
    public override string SignatureText => "FloorDiv(x:T, y:T) -> (z:T) | T:type in {bfloat16,half,float,double,uint8,int8,uint16,int16,int32,int64,complex64,complex128}";

    protected override Kernel? KernelFor(DType type) => Functions.OrderedBinary<Function>(type, IntegerDivision.Check);

    private readonly struct Function : IOrderedBinary
    {
        public static T Invoke<T>(T x, T y)
            where T : unmanaged, INumber<T> => IntegerDivision.FloorDiv(x, y);
    }
}
