using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>An op that makes an array each time it runs.</summary>
internal abstract class TensorArrayMaker : ComputeOp
{
    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 0);
        c.Set(0, new Shape(2));
        if (c.OutputCount > 1)
        {
            c.Set(1, Shape.Scalar);
            if (c.Node.Bool("identical_element_shapes"))
            {
                c.SetHandle(0, c.Node.Type("dtype"), c.Node.ShapeAttr("element_shape"));
            }
        }
    }

    protected override void Compute(KernelContext c)
    {
        var size = c.Input(0);
        if (size.Count != 1 || size.Value<int>() < 0)
        {
            throw new InvalidArgumentError(size.Count == 1
                ? $"Size should be >= 0, got {size.Value<int>()}."
                : $"TensorArray size must be scalar, but had shape: {size.Shape}");
        }

        var name = c.Node.Text("tensor_array_name");
        name = $"{(name.Length > 0 ? name : c.Node.Name)}_{c.Step.NextNumber()}";
        c.SetStepHandle("_tensor_arrays", name, new TensorArrayState(name, c.Node.Type("dtype"), c.Node.ShapeAttr("element_shape"), size.Value<int>())
        {
            IsDynamic = c.Node.Bool("dynamic_size"),
            ClearsAfterRead = c.Node.Bool("clear_after_read"),
            HasEqualShapes = c.Node.Bool("identical_element_shapes"),
        });
        if (c.Node.OutputTypes.Length > 1)
        {
            c.SetScalar(1, 0f);
        }
    }
}
