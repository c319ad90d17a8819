using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Convolution;

namespace Reproductions.Runtime.Ops.Normalization;

/// <summary>Shape functions and sizes of fused batch normalization.</summary>
internal static class BatchNormShapes
{
    /// <summary>Outputs y, batch_mean, batch_variance and two reserved vectors.</summary>
    public static void InferForward(ShapeContext c)
    {
        var x = c.InputOfRank(0, 4);
        var axis = ImageFormat.Of(c.Node).Channels;
        var channels = x[axis];
        var vectors = c.Node.Bool("is_training") ? 3 : 5;
        for (var i = 1; i < vectors; i++)
        {
            channels = c.Merge(channels, c.InputOfRank(i, 1)[0]);
        }

        c.Set(0, x.WithDim(axis, channels));
        for (var i = 1; i < 5; i++)
        {
            c.Set(i, new Shape(channels));
        }
    }

    /// <summary>Outputs x_backprop, scale_backprop, offset_backprop and two empty vectors.</summary>
    public static void InferBackward(ShapeContext c)
    {
        var dy = c.InputOfRank(0, 4);
        var x = c.InputOfRank(1, 4);
        var axis = ImageFormat.Of(c.Node).Channels;
        var channels = c.Merge(dy[axis], x[axis]);
        for (var i = 2; i < 5; i++)
        {
            channels = c.Merge(channels, c.InputOfRank(i, 1)[0]);
        }

        c.Set(0, c.Merge(dy, x).WithDim(axis, channels));
        c.Set(1, new Shape(channels));
        c.Set(2, new Shape(channels));
        c.Set(3, new Shape(0));
        c.Set(4, new Shape(0));
    }

    /// <summary>Elements before, along and after the channel dimension.</summary>
    public static (int Outer, int Channels, int Inner) Sizes(Node node, Shape shape)
    {
        if (shape.Rank != 4)
        {
            throw new InvalidArgumentError($"input must be 4-dimensional{shape}");
        }

        var axis = ImageFormat.Of(node).Channels;
        return ((int)shape.Slice(0, axis).ElementCount, (int)shape[axis], (int)shape.Slice(axis + 1).ElementCount);
    }
}
