using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Resizing;

/// <summary>Sizes of a resized image and the place of its pixels in the original.</summary>
internal readonly record struct ResizeScale(long InHeight, long InWidth, long OutHeight, long OutWidth, bool AlignsCorners, bool HalfPixels)
{
    public float Rows => Scale(InHeight, OutHeight);

    public float Columns => Scale(InWidth, OutWidth);

    /// <summary>Where output pixel <paramref name="index"/> lies along a dimension of this scale.</summary>
    public float Place(long index, float scale) => HalfPixels ? ((index + 0.5f) * scale) - 0.5f : index * scale;

    /// <summary>The nearest input pixel of an output pixel.</summary>
    public long Nearest(long index, float scale, long size)
    {
        var place = HalfPixels ? (index + 0.5f) * scale : index * scale;
        var nearest = (long)(AlignsCorners ? MathF.Round(place, MidpointRounding.AwayFromZero) : MathF.Floor(place));
        return Math.Clamp(nearest, 0, size - 1);
    }

    /// <summary>Sets output 0 to the image of input 0 with the size that input 1 states.</summary>
    public static void Infer(ShapeContext c)
    {
        var image = c.InputOfRank(0, 4);
        var size = c.InputOfRank(1, 1);
        c.WithValue(size[0], 2);
        var (height, width) = c.Constant(1) is { } value
            ? (ConstantFolder.Integer(value, 0), ConstantFolder.Integer(value, 1))
            : (Shape.Unknown, Shape.Unknown);
        c.Set(0, new Shape(image[0], height, width, image[3]));
    }

    /// <summary>Checks the inputs of a resize.</summary>
    public static ResizeScale Read(KernelContext c)
    {
        var shape = c.Input(0).Shape;
        if (shape.Rank != 4)
        {
            throw new InvalidArgumentError($"input must be 4-dimensional{shape}");
        }

        var size = c.Input(1);
        if (size.Shape.Rank != 1 || size.Count != 2)
        {
            throw new InvalidArgumentError($"shape_t must be 1-dimensional with two elements{size.Shape}");
        }

        var (height, width) = (size.Span<int>()[0], size.Span<int>()[1]);
        if (height <= 0 || width <= 0)
        {
            throw new InvalidArgumentError("output dimensions must be positive");
        }

        if (shape[1] <= 0 || shape[2] <= 0)
        {
            throw new InvalidArgumentError("input image must be of non-zero size");
        }

        return Of(c.Node, shape[1], shape[2], height, width);
    }

    public static ResizeScale Of(Node node, long inHeight, long inWidth, long outHeight, long outWidth) =>
        new(inHeight, inWidth, outHeight, outWidth, node.Bool("align_corners"), node.Bool("half_pixel_centers"));

    private float Scale(long input, long output) =>
        AlignsCorners && output > 1 ? (input - 1) / (float)(output - 1) : input / (float)output;
}
