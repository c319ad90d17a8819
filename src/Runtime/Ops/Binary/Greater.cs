using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>x &gt; y, with broadcasting; false with NaN.</summary>
internal sealed class Greater : BinaryOp
{
    public override string SignatureText => "Greater(x:T, y:T) -> (z:bool) | T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}";

    protected override Kernel? KernelFor(DType type) => Functions.Predicate<Function>(type);

    private readonly struct Function : IPredicate
    {
        public static bool Invoke<T>(T x, T y)
            where T : unmanaged, INumber<T> => x > y;
    }
}
