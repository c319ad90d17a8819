namespace Reproductions.Runtime.Ops.Resizing;

/// <summary>The four pixels around a place along one dimension, and their weights in a bicubic interpolation; a table of 1024 steps.</summary>
internal static class CubicWeights
{
    private const int Steps = 1024;

    // Weights that nearly cancel are not divided by their sum.
    private const float LeastSum = 1000 * 1.17549435e-38f;

    // Keys' parameter: -0.75 by corners; by the pixels' centres -0.5, as other libraries have it.
    private const float ByCorners = -0.75f;
    private const float ByCentres = -0.5f;

    /// <summary>Pixels, inside the image, and weights. By centres, pixels outside have no weight, and the others are made to sum to 1.</summary>
    public static (long Pixel, float Weight)[] Around(in ResizeScale scale, long index, float step, long size)
    {
        var place = scale.Place(index, step);
        var first = (long)MathF.Floor(place);
        var part = (int)MathF.Round((place - first) * Steps, MidpointRounding.ToEven);
        var (near, far) = (part / (float)Steps, (Steps - part) / (float)Steps);
        var a = scale.HalfPixels ? ByCentres : ByCorners;
        (long Pixel, float Weight)[] result =
        [
            (first - 1, Outer(near, a)),
            (first, Inner(near, a)),
            (first + 1, Inner(far, a)),
            (first + 2, Outer(far, a)),
        ];
        var sum = 0f;
        for (var i = 0; i < result.Length; i++)
        {
            var (pixel, weight) = result[i];
            var inside = Math.Clamp(pixel, 0, size - 1);
            result[i] = (inside, scale.HalfPixels && inside != pixel ? 0 : weight);
            sum += result[i].Weight;
        }

        if (scale.HalfPixels && Math.Abs(sum) >= LeastSum)
        {
            Normalize(result, sum);
        }

        return result;
    }

    private static void Normalize((long Pixel, float Weight)[] result, float sum)
    {
        for (var i = 0; i < result.Length; i++)
        {
            result[i].Weight *= 1 / sum;
        }
    }

    private static float Inner(float x, float a) => (((((a + 2) * x) - (a + 3)) * x) * x) + 1;

    private static float Outer(float x, float a)
    {
        x += 1;
        return (((((a * x) - (5 * a)) * x) + (8 * a)) * x) - (4 * a);
    }
}
