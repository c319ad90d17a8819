using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Cuts a tensor along its first dimension and writes the parts.</summary>
internal abstract class TensorArraySplitter : TensorArrayUser
{
    public override void InferShapes(ShapeContext c)
    {
        CheckHandle(c);
        c.InputOfRank(2, 1);
        c.Set(0, Shape.Scalar);
    }

    protected override void Compute(KernelContext c, TensorArrayState array)
    {
        var value = c.Input(1);
        CheckWrite(array, value);
        var lengths = c.Input(2);
        if (lengths.Shape.Rank != 1)
        {
            throw new InvalidArgumentError($"Expected lengths to be a vector, received shape: {lengths.Shape}");
        }

        if (value.Shape.Rank < 1)
        {
            throw new InvalidArgumentError($"Expected value to be at least a vector, but received shape: {value.Shape}");
        }

        long sum = 0;
        foreach (var length in lengths.Span<long>())
        {
            sum += length >= 0 ? length : throw new InvalidArgumentError($"Expected lengths to be non-negative, got {length}");
        }

        if (sum != value.Shape[0])
        {
            throw new InvalidArgumentError(
                $"Expected sum of lengths to be equal to values.shape[0], but sum of lengths is {sum} and value's shape is: {value.Shape} ");
        }

        if (!array.IsDynamic && array.Count != lengths.Count)
        {
            throw new InvalidArgumentError(
                $"TensorArray's size is not equal to the size of lengths ({array.Count} vs. {lengths.Count}), and the TensorArray is not marked as dynamically resizeable");
        }

        long start = 0;
        for (var i = 0; i < lengths.Count; i++)
        {
            var length = lengths.Span<long>()[i];
            array.Write(c, i, value.Rows(start, length));
            start += length;
        }

        c.SetOutput(0, c.Input(3));
    }
}
