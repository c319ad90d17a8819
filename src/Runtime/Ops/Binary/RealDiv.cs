using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Binary;

/// <summary>x / y of floating-point numbers, with broadcasting.</summary>
internal sealed class RealDiv : BinaryOp
{
    public override string SignatureText => "RealDiv(x:T, y:T) -> (z:T) | T:type in {bfloat16,half,float,double,uint8,int8,uint16,int16,int32,int64,complex64,complex128}";

    protected override Kernel? KernelFor(DType type) => type is not (DType.Float32 or DType.Float64 or DType.Half or DType.BFloat16 or DType.Complex64 or DType.Complex128) ? null : Functions.NumberBinary<Function>(type);

    private readonly struct Function : INumberBinary
    {
        public static T Invoke<T>(T x, T y)
            where T : unmanaged, INumberBase<T> => x / y;
    }
}
