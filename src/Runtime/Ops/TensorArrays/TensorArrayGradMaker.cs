using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>An op that finds, or makes, the array of an array's gradients.</summary>
internal abstract class TensorArrayGradMaker : ComputeOp
{
    public override void InferShapes(ShapeContext c)
    {
        c.Set(0, new Shape(2));
        if (c.OutputCount > 1)
        {
            c.Set(1, Shape.Scalar);
            if (c.InputHandle(0) is { } handle && c.InputCount == 2)
            {
                c.SetHandle(0, handle.DType, handle.Shape);
            }
        }
    }

    protected override void Compute(KernelContext c)
    {
        var forward = c.StepResource<TensorArrayState>();
        ReadOnlySpan<int> prepended = c.InputCount > 2 ? c.Input(2).Span<int>() : [];
        var dims = new long[prepended.Length];
        for (var i = 0; i < dims.Length; i++)
        {
            dims[i] = prepended[i];
        }

        var gradient = forward.Gradient(c.Node.Text("source"), dims);
        c.SetStepHandle("_tensor_arrays", gradient.Name, gradient);
        if (c.Node.OutputTypes.Length > 1)
        {
            c.SetOutput(1, c.Input(1));
        }
    }
}
