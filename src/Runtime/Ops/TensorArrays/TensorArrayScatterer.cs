using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Writes the rows of a tensor to some elements, or to all in order where no indices are given.</summary>
internal abstract class TensorArrayScatterer : TensorArrayUser
{
    public override void InferShapes(ShapeContext c)
    {
        CheckHandle(c);
        if (c.InputHandle(0) is { } handle && c.InputCount == 4)
        {
            var value = c.Input(2);
            if (value.HasRank && c.InputOfRank(1, 1)[0] is var length)
            {
                c.WithRankAtLeast(value, 1);
                c.Merge(value[0], length);
                c.Merge(handle.Shape, new Shape(value.Dims[1..]));
            }
        }

        c.Set(0, Shape.Scalar);
    }

    protected override void Compute(KernelContext c, TensorArrayState array)
    {
        var hasIndices = c.InputCount == 4;
        var value = c.Input(hasIndices ? 2 : 1);
        CheckWrite(array, value);
        if (value.Shape.Rank < 1)
        {
            throw new InvalidArgumentError($"Input value for unpack must be at least a vector but received shape: {value.Shape}");
        }

        var rows = (int)value.Shape[0];
        if (hasIndices && c.Input(1) is var indices && (indices.Shape.Rank != 1 || indices.Count != rows))
        {
            throw new InvalidArgumentError(indices.Shape.Rank != 1
                ? $"Expected indices to be a vector, but received shape: {indices.Shape}"
                : $"Expected len(indices) == values.shape[0], but saw: {indices.Count} vs. {rows}");
        }

        if (!hasIndices && !array.IsDynamic && array.Count != rows)
        {
            throw new InvalidArgumentError(
                $"Max scatter index must be < array size ({rows - 1} vs. {array.Count})");
        }

        array.MergeShape(new Shape(value.Shape.Dims[1..]));
        for (var i = 0; i < rows; i++)
        {
            array.Write(c, hasIndices ? c.Input(1).Span<int>()[i] : i, Row(value, i));
        }

        c.SetOutput(0, c.Input(hasIndices ? 3 : 2));
    }

    private static Tensor Row(Tensor value, int index)
    {
        var row = value.Rows(index, 1);
        return row.View(new Shape(value.Shape.Dims[1..]));
    }
}
