using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Unary;

/// <summary>The nearest integer, ties to even.</summary>
internal sealed class Round : UnaryOp
{
    public override string SignatureText => "Round(x:T) -> (y:T) | T:type in {bfloat16,half,float,double,int32,int64,complex64,complex128}";

    // An int32 is itself; TensorFlow 2.21 gives 0 for every int64 (1.13.1: itself). Neither reaches the op from tf.round, which returns integers as they are.
    protected override Kernel? KernelFor(DType type) => type switch
    {
        DType.Int32 => new DelegateKernel(static c => c.SetOutput(0, c.Input(0))),
        DType.Int64 => new DelegateKernel(static c => c.Allocate(0, c.Input(0).Shape).Bytes.Clear()),
        _ => Functions.Real<Function>(type),
    };

    private readonly struct Function : IRealUnary
    {
        public static T Invoke<T>(T x)
            where T : unmanaged, IFloatingPointIeee754<T> => T.Round(x, MidpointRounding.ToEven);
    }
}
