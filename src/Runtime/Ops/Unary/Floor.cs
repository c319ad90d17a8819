using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>The largest integer not above x.</summary>
internal sealed class Floor : UnaryOp
{
    public override string SignatureText => "Floor(x:T) -> (y:T) | T:type in {bfloat16,half,float,double}";

    protected override Kernel? KernelFor(DType type) => Functions.Real<Function>(type);

    private readonly struct Function : IRealUnary
    {
        public static T Invoke<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.Floor(x);
    }
}
