using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>Images with the edges of boxes drawn into them, in ten colors by turns.</summary>
internal class DrawBoundingBoxes : OpType
{
    private static readonly float[][] Colors =
    [
        [1, 1, 0, 1], [0, 0, 1, 1], [1, 0, 0, 1], [0, 1, 0, 1], [0.5f, 0, 0.5f, 1],
        [0.5f, 0.5f, 0, 1], [0.5f, 0, 0, 1], [0, 0, 0.5f, 1], [0, 1, 1, 1], [1, 0, 1, 1],
    ];

    public override string SignatureText => "DrawBoundingBoxes(images:T, boxes:float) -> (output:T) | T:type=float in {float,half}";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.WithRankAtLeast(c.Input(0), 3));

    public override Kernel? CreateKernel(Node node) => node.Type("T") switch
    {
        DType.Float32 => new DelegateKernel(Draw<float>),
        DType.Half => new DelegateKernel(Draw<Half>),
        _ => null,
    };

    /// <summary>The colors, four numbers each.</summary>
    protected virtual float[][] Palette(KernelContext c) => Colors;

    private void Draw<T>(KernelContext c)
        where T : unmanaged, INumber<T>
    {
        var (images, boxes) = (c.Input(0), c.Input(1));
        if (images.Shape.Rank != 4)
        {
            throw new InvalidArgumentError("The rank of the images should be 4");
        }

        if (boxes.Shape.Rank != 3 || boxes.Shape[2] != 4)
        {
            throw new InvalidArgumentError("The rank of the boxes tensor should be 3");
        }

        if (images.Shape[0] != boxes.Shape[0])
        {
            throw new InvalidArgumentError("The batch sizes should be the same");
        }

        var (height, width, depth) = (images.Shape[1], images.Shape[2], (int)images.Shape[3]);
        if (depth is not (1 or 3 or 4))
        {
            throw new InvalidArgumentError("Channel depth should be either 1 (GRY), 3 (RGB), or 4 (RGBA)");
        }

        var palette = Palette(c);
        var output = c.Allocate(0, images.Shape);
        images.CopyTo(output);
        var perImage = (int)boxes.Shape[1];
        for (var i = 0; i < images.Shape[0] * perImage; i++)
        {
            var box = boxes.Span<float>().Slice(i * 4, 4);
            var color = palette[i % perImage % palette.Length].ToArray();
            color[0] = depth == 1 ? 1 : color[0];
            var (top, left) = ((long)(box[0] * (height - 1)), (long)(box[1] * (width - 1)));
            var (bottom, right) = ((long)(box[2] * (height - 1)), (long)(box[3] * (width - 1)));

            // A box that is upside down, or nowhere in the image, is left out.
            if (top <= bottom && left <= right && top < height && bottom >= 0 && left < width && right >= 0)
            {
                Edges(output.Span<T>()[(int)(i / perImage * height * width * depth)..], height, width, color.AsSpan(0, depth), top, left, bottom, right);
            }
        }
    }

    private static void Edges<T>(Span<T> image, long height, long width, ReadOnlySpan<float> color, long top, long left, long bottom, long right)
        where T : unmanaged, INumber<T>
    {
        for (var y = Math.Max(top, 0); y <= Math.Min(bottom, height - 1); y++)
        {
            for (var x = Math.Max(left, 0); x <= Math.Min(right, width - 1); x++)
            {
                for (var k = 0; (y == top || y == bottom || x == left || x == right) && k < color.Length; k++)
                {
                    image[(int)((((y * width) + x) * color.Length) + k)] = T.CreateTruncating(color[k]);
                }
            }
        }
    }
}
