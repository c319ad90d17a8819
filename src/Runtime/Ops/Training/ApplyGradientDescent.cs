using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>One step of gradient descent: var -= delta * alpha.</summary>
internal sealed class ApplyGradientDescent : OpType
{
    public override string SignatureText => "ApplyGradientDescent(var:Ref(T), alpha:T, delta:T) -> (out:Ref(T)) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,uint16,complex128,half,uint32,uint64}; use_locking:bool=False";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(1, 0);
        c.Set(0, c.Merge(c.Input(0), c.Input(2)));
    }

    public override Kernel? CreateKernel(Node node) => node.Type("T") switch
    {
        DType.Float32 => new DelegateKernel(Compute<float>),
        DType.Float64 => new DelegateKernel(Compute<double>),
        DType.Half => new DelegateKernel(Compute<Half>),
        _ => null,
    };

    private static void Compute<T>(KernelContext c)
        where T : unmanaged, INumber<T>
    {
        var variable = c.Ref(0);
        var value = variable.Value ?? throw new FailedPreconditionError($"Attempting to use uninitialized variables: {c.Node.Inputs[0]}");
        var alpha = c.Input(1);
        if (alpha.Shape.Rank != 0)
        {
            throw new InvalidArgumentError($"alpha is not a scalar: {alpha.Shape}");
        }

        var delta = c.Input(2);
        if (!value.Shape.Equals(delta.Shape))
        {
            throw new InvalidArgumentError($"var and delta do not have the same shape{value.Shape} {delta.Shape}");
        }

        var rate = alpha.Value<T>();
        lock (variable.Gate)
        {
            var target = value.Span<T>();
            var source = delta.Span<T>();
            for (var i = 0; i < target.Length; i++)
            {
                target[i] -= source[i] * rate;
            }

            variable.Wrote(c.Node);
        }

        c.SetRef(0, variable);
    }
}
