using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Movement;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>What the strided slice ops share: their three bounds, as constants or as values.</summary>
internal static class StridedSlicing
{
    /// <summary>The result's shape. Begin, end and strides are inputs <paramref name="first"/> to <paramref name="first"/> + 2.</summary>
    public static Shape Infer(ShapeContext c, Shape input, int first)
    {
        var vector = c.Merge(c.InputOfRank(first, 1), c.InputOfRank(first + 1, 1));
        vector = c.Merge(vector, c.InputOfRank(first + 2, 1));
        if (!input.HasRank || vector[0] == Shape.Unknown || c.Constant(first + 2) is not { } strides)
        {
            return Shape.UnknownRank;
        }

        // What is wrong whatever the bounds are is reported before they are looked at, as in TensorFlow.
        var steps = Integers.Read(strides);
        _ = new SliceSpec(null, null, steps, input, c.Node, c.Error);
        var (begin, end) = (c.Constant(first), c.Constant(first + 1));
        return new SliceSpec(
            begin is null ? null : Integers.Read(begin), end is null ? null : Integers.Read(end), steps, input, c.Node, c.Error).Final;
    }

    /// <summary>The slice of an input of shape <paramref name="input"/>.</summary>
    public static SliceSpec Resolve(KernelContext c, Shape input, int first)
    {
        var (begin, end, strides) = (c.Input(first), c.Input(first + 1), c.Input(first + 2));
        if (begin.Shape.Rank != 1 || end.Shape.Rank != 1 || strides.Shape.Rank != 1 || begin.Count != end.Count || end.Count != strides.Count)
        {
            throw new InvalidArgumentError($"Expected begin, end, and strides to be 1D equal size tensors, but got shapes {begin.Shape}, {end.Shape}, and {strides.Shape} instead.");
        }

        return new SliceSpec(Integers.Read(begin), Integers.Read(end), Integers.Read(strides), input, c.Node, static reason => new InvalidArgumentError(reason));
    }

    /// <summary>Steps and first index of the slice in an array of shape <paramref name="input"/>, in elements.</summary>
    public static (long[] Strides, long Offset) Steps(SliceSpec spec, Shape input)
    {
        var strides = Strides.Of(input.Dims);
        long offset = 0;
        for (var i = 0; i < strides.Length; i++)
        {
            offset += spec.Begin[i] * strides[i];
            strides[i] *= spec.Stride[i];
        }

        return (strides, offset);
    }
}
