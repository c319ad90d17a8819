using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>The remainder of x / y, with the sign of x; with broadcasting.</summary>
internal sealed class Mod : BinaryOp
{
    public override string SignatureText => "Mod(x:T, y:T) -> (z:T) | T:type in {int32,int64,half,half,bfloat16,float,double}";

    protected override Kernel? KernelFor(DType type) => Functions.OrderedBinary<Function>(type, IntegerDivision.Check);

    private readonly struct Function : IOrderedBinary
    {
        public static T Invoke<T>(T x, T y)
            where T : unmanaged, INumber<T> => IntegerDivision.Remainder(x, y);
    }
}
