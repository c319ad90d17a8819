using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Convolution;

/// <summary>Output size and padding of one dimension of a sliding window.</summary>
internal static class WindowSizes
{
    /// <summary>The output size of a dimension that may be unknown, in a shape function.</summary>
    public static long Infer(ShapeContext c, long input, long window, long dilation, long stride, string padding)
    {
        if (stride <= 0)
        {
            throw c.Error($"Stride must be > 0, but got {stride}");
        }

        if (dilation < 1)
        {
            throw c.Error($"Dilation rate must be >= 1, but got {dilation}");
        }

        if (input == Shape.Unknown)
        {
            return Shape.Unknown;
        }

        if (padding == "SAME")
        {
            return (input + stride - 1) / stride;
        }

        if (window == Shape.Unknown)
        {
            return Shape.Unknown;
        }

        var effective = ((window - 1) * dilation) + 1;
        return input >= effective
            ? (input - effective + stride) / stride
            : throw c.Error($"Negative dimension size caused by subtracting {effective} from {input}");
    }

    /// <summary>Output size and padding before the first cell, at run time.</summary>
    /// <exception cref="InvalidArgumentError">The window does not fit in the input.</exception>
    public static (long Output, long Before) Compute(long input, long window, long dilation, long stride, string padding)
    {
        if (stride <= 0)
        {
            throw new InvalidArgumentError($"Stride must be > 0, but got {stride}");
        }

        var effective = ((window - 1) * dilation) + 1;
        if (padding == "SAME")
        {
            var same = (input + stride - 1) / stride;
            return (same, Math.Max(((same - 1) * stride) + effective - input, 0) / 2);
        }

        var output = (input - effective + stride) / stride;
        return output >= 0
            ? (output, 0)
            : throw new InvalidArgumentError($"Computed output size would be negative: {output} [input_size: {input}, effective_filter_size: {effective}, stride: {stride}]");
    }
}
