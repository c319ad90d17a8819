using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>1 / x, under its old name.</summary>
internal sealed class Inv : UnaryOp
{
    public override string SignatureText => "Inv(x:T) -> (y:T) | T:type in {bfloat16,half,float,double,int32,int64,complex64,complex128}";

    protected override Kernel? KernelFor(DType type) => type is DType.Int8 or DType.Int16 or DType.Int32 or DType.Int64 or DType.UInt8 ? null : Functions.Number<Function>(type);

    private readonly struct Function : INumberUnary
    {
        public static T Invoke<T>(T x)
            where T : unmanaged, INumberBase<T> => T.One / x;
    }
}
