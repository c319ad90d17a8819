namespace Reproductions.Runtime.Kernels.Pooling;

/// <summary>
/// The sizes of a 2-D pooling of [batch, in_height, in_width, channels] (NHWC). Cells outside the input (padding) take no part.
/// </summary>
public readonly record struct PoolShape
{
    /// <summary>All strides 1 and no padding, until set.</summary>
    public PoolShape()
    {
    }

    /// <summary>Images.</summary>
    public required long Batch { get; init; }

    /// <summary>Input rows.</summary>
    public required long InHeight { get; init; }

    /// <summary>Input columns.</summary>
    public required long InWidth { get; init; }

    /// <summary>Channels, pooled one by one.</summary>
    public required long Channels { get; init; }

    /// <summary>Window rows.</summary>
    public required long WindowHeight { get; init; }

    /// <summary>Window columns.</summary>
    public required long WindowWidth { get; init; }

    /// <summary>Output rows.</summary>
    public required long OutHeight { get; init; }

    /// <summary>Output columns.</summary>
    public required long OutWidth { get; init; }

    /// <summary>Input rows between windows.</summary>
    public long StrideHeight { get; init; } = 1;

    /// <summary>Input columns between windows.</summary>
    public long StrideWidth { get; init; } = 1;

    /// <summary>Rows of padding before the first input row.</summary>
    public long PadTop { get; init; }

    /// <summary>Columns of padding before the first input column.</summary>
    public long PadLeft { get; init; }

    /// <summary>Elements of the input.</summary>
    public long InputCount => Batch * InHeight * InWidth * Channels;

    /// <summary>Elements of the output.</summary>
    public long OutputCount => Batch * OutHeight * OutWidth * Channels;

    /// <summary>Input rows [Start, End) of output row <paramref name="y"/>'s window.</summary>
    internal (long Start, long End) Rows(long y) => Clip((y * StrideHeight) - PadTop, WindowHeight, InHeight);

    /// <summary>Input columns [Start, End) of output column <paramref name="x"/>'s window.</summary>
    internal (long Start, long End) Columns(long x) => Clip((x * StrideWidth) - PadLeft, WindowWidth, InWidth);

    private static (long Start, long End) Clip(long start, long size, long limit) => (Math.Max(0, start), Math.Min(limit, start + size));
}
