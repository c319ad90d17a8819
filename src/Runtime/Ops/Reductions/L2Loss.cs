using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Reductions;

namespace Reproductions.Runtime.Ops.Reductions;

/// <summary>Half the sum of squares.</summary>
internal sealed class L2Loss : OpType
{
    public override string SignatureText => "L2Loss(t:T) -> (output:T) | T:type in {half,bfloat16,float,double}";

    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.Scalar);

    public override Kernel? CreateKernel(Node node) => node.Type("T") switch
    {
        DType.Float32 => new DelegateKernel(static c => Run<float, float>(c)),
        DType.Float64 => new DelegateKernel(static c => Run<double, double>(c)),
        DType.Half => new DelegateKernel(static c => Run<Half, float>(c)),
        _ => null,
    };

    private static unsafe void Run<T, TSum>(KernelContext c)
        where T : unmanaged, INumber<T>
        where TSum : unmanaged, INumber<TSum>
    {
        var x = c.Input(0);
        using var scratch = c.Workers.Scratch.Rent((x.Count + 1) * sizeof(TSum));
        var squares = (TSum*)scratch.Pointer;
        for (var i = 0L; i < x.Count; i++)
        {
            var value = TSum.CreateTruncating(x.Data<T>()[i]);
            squares[i] = value * value;
        }

        TSum sum;
        Reduce.Run<TSum, SumReducer<TSum>>(squares, &sum, 1, x.Count, 1, c.Workers);
        c.SetScalar(0, T.CreateTruncating(sum / TSum.CreateTruncating(2)));
    }
}
