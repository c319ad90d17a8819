using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>The gradient where the feature is between 0 and 6: gradient * (0 &lt; feature &lt; 6).</summary>
internal sealed class Relu6Grad : GradientOp
{
    public override string SignatureText => "Relu6Grad(gradients:T, features:T) -> (backprops:T) | T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}";

    protected override Kernel? KernelFor(DType type) => Functions.SameShape<Function>(type);

    private readonly struct Function : IOrderedBinary
    {
        public static T Invoke<T>(T x, T y)
            where T : unmanaged, INumber<T> => x * (y > T.Zero && y < T.CreateTruncating(6) ? T.One : T.Zero);
    }
}
