using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>An op whose output is a dataset: a variant scalar.</summary>
internal abstract class DatasetOp : OpType
{
    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.Scalar);

    /// <summary>Sets the output to a dataset.</summary>
    protected static void Set(KernelContext c, Func<IEnumerable<Tensor[]>> elements) => c.SetOutput(0, Tensor.FromObject(DType.Variant, new DatasetState(elements)));

    /// <summary>The dataset at an input.</summary>
    protected static DatasetState Source(KernelContext c, int index = 0) => c.Input(index).Objects[0] as DatasetState
        ?? throw new InvalidArgumentError($"Input {index} of '{c.Node.Name}' is no dataset.");

    /// <summary>All inputs, to keep.</summary>
    protected static Tensor[] Components(KernelContext c) => Components(c, 0, c.InputCount);

    /// <summary>Inputs to keep: <paramref name="count"/> of them from <paramref name="first"/> on.</summary>
    protected static Tensor[] Components(KernelContext c, int first, int count)
    {
        var components = new Tensor[count];
        for (var i = 0; i < count; i++)
        {
            components[i] = KernelContext.Keep(c.Input(first + i));
        }

        return components;
    }
}
