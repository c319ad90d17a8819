using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Resizing;

/// <summary>Where the pixels of crops lie in their images.</summary>
internal static class CropPlaces
{
    /// <summary>The place of pixel <paramref name="index"/> of <paramref name="count"/> along a dimension of <paramref name="size"/> pixels; start and end are parts of it.</summary>
    public static float Of(float start, float end, int index, int count, long size) =>
        count > 1 ? (start * (size - 1)) + (index * ((end - start) * (size - 1) / (count - 1))) : 0.5f * (start + end) * (size - 1);

    /// <summary>Calls <paramref name="body"/> for each pixel of a gradient <c>[boxes, height, width, channels]</c> that lies in its image.</summary>
    /// <exception cref="OutOfRangeError">A box is of no image.</exception>
    public static void ForEach(Tensor gradient, Tensor boxes, Tensor owners, Shape image, Action<CropPixel> body)
    {
        var (height, width) = ((int)gradient.Shape[1], (int)gradient.Shape[2]);
        if (boxes.Shape.Rank != 2 || boxes.Shape[1] != 4 || boxes.Shape[0] != owners.Count || gradient.Shape[0] != owners.Count)
        {
            throw new InvalidArgumentError($"boxes must be [num_boxes, 4] with an image and a gradient each, got {boxes.Shape}, {owners.Shape} and {gradient.Shape}");
        }

        for (var box = 0; box < owners.Count; box++)
        {
            var owner = owners.Span<int>()[box];
            if (owner < 0 || owner >= image[0])
            {
                throw new OutOfRangeError($"box_index has values outside [0, {image[0]})");
            }

            var corners = boxes.Span<float>().Slice(box * 4, 4).ToArray();
            for (var y = 0; y < height; y++)
            {
                var row = Of(corners[0], corners[2], y, height, image[1]);
                for (var x = 0; x < width; x++)
                {
                    var column = Of(corners[1], corners[3], x, width, image[2]);
                    if (row >= 0 && row <= image[1] - 1 && column >= 0 && column <= image[2] - 1)
                    {
                        body(new CropPixel(box, owner, y, x, row, column));
                    }
                }
            }
        }
    }
}
