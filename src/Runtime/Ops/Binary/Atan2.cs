using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>The angle of the point (x, y) of y and x, with broadcasting.</summary>
internal sealed class Atan2 : BinaryOp
{
    public override string SignatureText => "Atan2(y:T, x:T) -> (z:T) | T:type in {bfloat16,half,float,double}";

    protected override Kernel? KernelFor(DType type) => Functions.RealBinary<Function>(type);

    private readonly struct Function : IRealBinary
    {
        public static T Invoke<T>(T x, T y)
            where T : unmanaged, IFloatingPointIeee754<T> => T.Atan2(x, y);
    }
}
