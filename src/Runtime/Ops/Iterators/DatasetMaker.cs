using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>An op that makes a dataset.</summary>
internal abstract class DatasetMaker : ComputeOp
{
    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.Scalar);

    protected override void Compute(KernelContext c) => c.SetOutput(0, Tensor.FromObject(DType.Variant, new DatasetState(Elements(c))));

    /// <summary>What begins a pass over the elements; it may use nothing of the run.</summary>
    protected abstract Func<IEnumerable<Tensor[]>> Elements(KernelContext c);

    /// <summary>The dataset at input 0.</summary>
    protected static DatasetState Source(KernelContext c) => c.Input(0).Objects[0] as DatasetState
        ?? throw new InvalidArgumentError($"Input 0 of '{c.Node.Name}' is no dataset.");

    /// <summary>All inputs, to keep.</summary>
    protected static Tensor[] Components(KernelContext c)
    {
        var components = new Tensor[c.InputCount];
        for (var i = 0; i < components.Length; i++)
        {
            components[i] = KernelContext.Keep(c.Input(i));
        }

        return components;
    }
}
