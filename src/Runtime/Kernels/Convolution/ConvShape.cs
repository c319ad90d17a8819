namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>
/// The sizes of a 2-D convolution: input [batch, in_height, in_width, in_channels] (NHWC), filter
/// [filter_height, filter_width, in_channels, out_channels] (HWIO), output [batch, out_height, out_width, out_channels].
/// For a depthwise convolution OutChannels is the channel multiplier and the output has in_channels * multiplier channels.
/// </summary>
/// <remarks>Output cell (y, x) and filter cell (i, j) meet input cell (y*StrideHeight + i*DilationHeight - PadTop, ...). The padding after is what the output size implies.</remarks>
public readonly record struct ConvShape
{
    /// <summary>Images.</summary>
    public required long Batch { get; init; }

    /// <summary>Input rows.</summary>
    public required long InHeight { get; init; }

    /// <summary>Input columns.</summary>
    public required long InWidth { get; init; }

    /// <summary>Channels of the input.</summary>
    public required long InChannels { get; init; }

    /// <summary>Filter rows.</summary>
    public required long FilterHeight { get; init; }

    /// <summary>Filter columns.</summary>
    public required long FilterWidth { get; init; }

    /// <summary>Channels of the output; of a depthwise convolution, outputs per input channel.</summary>
    public required long OutChannels { get; init; }

    /// <summary>Output rows.</summary>
    public required long OutHeight { get; init; }

    /// <summary>Output columns.</summary>
    public required long OutWidth { get; init; }

    /// <summary>Input rows between output rows.</summary>
    public long StrideHeight { get; init; } = 1;

    /// <summary>Input columns between output columns.</summary>
    public long StrideWidth { get; init; } = 1;

    /// <summary>Input rows between filter rows.</summary>
    public long DilationHeight { get; init; } = 1;

    /// <summary>Input columns between filter columns.</summary>
    public long DilationWidth { get; init; } = 1;

    /// <summary>Rows of zeros before the first input row.</summary>
    public long PadTop { get; init; }

    /// <summary>Columns of zeros before the first input column.</summary>
    public long PadLeft { get; init; }

    /// <summary>All strides, dilations 1 and no padding, until set.</summary>
    public ConvShape()
    {
    }

    /// <summary>Elements of the input.</summary>
    public long InputCount => Batch * InHeight * InWidth * InChannels;

    /// <summary>Elements of the filter.</summary>
    public long FilterCount => FilterHeight * FilterWidth * InChannels * OutChannels;

    /// <summary>Output cells: batch * out_height * out_width.</summary>
    public long OutputCells => Batch * OutHeight * OutWidth;

    /// <summary>Elements of the output of a full (not depthwise) convolution.</summary>
    public long OutputCount => OutputCells * OutChannels;

    /// <summary>Products summed for one output element.</summary>
    public long Taps => FilterHeight * FilterWidth * InChannels;

    /// <summary>The convolution of the output's gradient with the turned filter that gives the input's gradient, where windows skip no cell.</summary>
    internal ConvShape Turned() => new()
    {
        Batch = Batch,
        InHeight = OutHeight,
        InWidth = OutWidth,
        InChannels = OutChannels,
        FilterHeight = FilterHeight,
        FilterWidth = FilterWidth,
        OutChannels = InChannels,
        OutHeight = InHeight,
        OutWidth = InWidth,
        DilationHeight = DilationHeight,
        DilationWidth = DilationWidth,
        PadTop = ((FilterHeight - 1) * DilationHeight) - PadTop,
        PadLeft = ((FilterWidth - 1) * DilationWidth) - PadLeft,
    };
}
