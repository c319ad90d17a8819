using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>x / y, and 0 where x is 0; with broadcasting.</summary>
internal sealed class Xdivy : BinaryOp
{
    public override string SignatureText => "Xdivy(x:T, y:T) -> (z:T) | T:type in {half,bfloat16,float,double,complex64,complex128}";

    protected override Kernel? KernelFor(DType type) => Functions.RealBinary<Function>(type);

    private readonly struct Function : IRealBinary
    {
        public static bool HasComplex => true;

        public static T Invoke<T>(T x, T y)
            where T : unmanaged, IFloatingPointIeee754<T> => x == T.Zero ? T.Zero : x / y;

        public static Complex InvokeComplex(Complex x, Complex y) => x == Complex.Zero ? Complex.Zero : x / y;
    }
}
