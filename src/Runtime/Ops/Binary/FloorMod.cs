using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>x - floor(x / y) * y, with the sign of y; with broadcasting.</summary>
internal sealed class FloorMod : BinaryOp
{
    public override string SignatureText => "FloorMod(x:T, y:T) -> (z:T) | T:type in {int32,int64,bfloat16,half,float,double}";

    protected override Kernel? KernelFor(DType type) => Functions.OrderedBinary<Function>(type, IntegerDivision.Check);

    private readonly struct Function : IOrderedBinary
    {
        public static T Invoke<T>(T x, T y)
            where T : unmanaged, INumber<T> => IntegerDivision.FloorMod(x, y);
    }
}
