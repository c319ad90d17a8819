using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>x to the power of y, with broadcasting.</summary>
internal sealed class Pow : BinaryOp
{
    public override string SignatureText => "Pow(x:T, y:T) -> (z:T) | T:type in {bfloat16,float,half,double,int32,int64,complex64,complex128}";

    protected override Kernel? KernelFor(DType type) => type.IsInteger ? Functions.OrderedBinary<IntegerPower>(type, IntegerPower.Check) : Functions.RealBinary<Function>(type);

    private readonly struct Function : IRealBinary
    {
        public static bool HasComplex => true;

        public static T Invoke<T>(T x, T y)
            where T : unmanaged, IFloatingPointIeee754<T> => T.Pow(x, y);

        public static Complex InvokeComplex(Complex x, Complex y) => Complex.Pow(x, y);
    }
}
