using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>All elements joined along their first dimension, and the length of each.</summary>
internal abstract class TensorArrayConcatenator : TensorArrayUser
{
    public override void InferShapes(ShapeContext c)
    {
        CheckHandle(c);
        c.Set(1, Shape.OfRank(1));
    }

    protected override void Compute(KernelContext c, TensorArrayState array)
    {
        CheckRead(c, array);
        var declared = c.Node.ShapeAttr("element_shape_except0");
        var values = new List<Tensor>(array.Count);
        for (var i = 0; i < array.Count; i++)
        {
            array.Read(c, i, value => values.Add(c.Hold(value)));
        }

        var lengths = c.Allocate(1, new Shape(values.Count)).Span<long>();
        if (values.Count == 0)
        {
            if (!declared.IsFullyDefined)
            {
                throw new UnimplementedError(
                    $"TensorArray has size zero, but element_shape_except0 {declared} is not fully defined. Currently only static shapes are supported when concatenating zero-size TensorArrays.");
            }

            c.Allocate(0, new Shape([0, .. declared.Dims]));
            return;
        }

        long rows = 0;
        for (var i = 0; i < values.Count; i++)
        {
            var shape = values[i].Shape;
            if (shape.Rank < 1)
            {
                throw new InvalidArgumentError($"Concat saw a scalar shape at index {i} but requires at least vectors.  Did you mean to call pack?");
            }

            if (!shape.Dims[1..].SequenceEqual(values[0].Shape.Dims[1..]))
            {
                throw new InvalidArgumentError(
                    $"TensorArray has inconsistent shapes.  Index 0 has (excepting dimension 0) shape: {new Shape(values[0].Shape.Dims[1..])} but index {i} has (excepting dimension 0) shape: {new Shape(shape.Dims[1..])}");
            }

            lengths[i] = shape[0];
            rows += shape[0];
        }

        var output = c.Allocate(0, values[0].Shape.WithDim(0, rows));
        long offset = 0;
        foreach (var value in values)
        {
            Elements.Copy(value, 0, output, offset, value.Count);
            offset += value.Count;
            c.Unhold(value);
        }
    }
}
