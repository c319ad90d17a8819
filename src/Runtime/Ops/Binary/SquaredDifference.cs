using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>(x - y)^2, with broadcasting.</summary>
internal sealed class SquaredDifference : BinaryOp
{
    public override string SignatureText => "SquaredDifference(x:T, y:T) -> (z:T) | T:type in {bfloat16,half,float,double,int32,int64,complex64,complex128} | is_commutative";

    protected override Kernel? KernelFor(DType type) => Functions.NumberBinary<Function>(type);

    private readonly struct Function : INumberBinary
    {
        public static T Invoke<T>(T x, T y)
            where T : unmanaged, INumberBase<T> => (x - y) * (x - y);
    }
}
