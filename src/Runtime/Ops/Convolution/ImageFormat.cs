using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Convolution;

/// <summary>Where batch, channels, rows and columns stand in NHWC and NCHW.</summary>
internal readonly record struct ImageFormat(bool ChannelsFirst)
{
    public int Channels => ChannelsFirst ? 1 : 3;

    public int Rows => ChannelsFirst ? 2 : 1;

    public int Columns => ChannelsFirst ? 3 : 2;

    /// <summary>What attribute <c>data_format</c> says; NHWC without one.</summary>
    public static ImageFormat Of(Node node) => new(node.Text("data_format").StartsWith("NC", StringComparison.Ordinal));

    public Shape Shape(long batch, long rows, long columns, long channels) =>
        ChannelsFirst ? new Shape(batch, channels, rows, columns) : new Shape(batch, rows, columns, channels);
}
