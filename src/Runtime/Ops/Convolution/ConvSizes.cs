using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Convolution;

namespace Reproductions.Runtime.Ops.Convolution;

/// <summary>The attributes of a convolution, and the sizes of one that runs.</summary>
internal sealed class ConvSizes
{
    private readonly string _padding;
    private readonly long[] _strides;
    private readonly long[] _dilations;
    private readonly long[] _paddings;

    public ConvSizes(Node node)
    {
        _padding = node.Text("padding");
        _strides = node.Ints("strides");
        _dilations = node.Ints("dilations") is { Length: 4 } dilations ? dilations : [1, 1, 1, 1];
        _paddings = _padding == "EXPLICIT" && node.Ints("explicit_paddings") is { Length: 8 } paddings ? paddings : new long[8];
        Format = node.Text("data_format");
        Axes = ImageFormat.Of(node);
    }

    /// <summary>NHWC or NCHW.</summary>
    public string Format { get; }

    public ImageFormat Axes { get; }

    public bool IsDilated => _dilations.Any(d => d != 1);

    public long StrideRows => _strides[Axes.Rows];

    public long StrideColumns => _strides[Axes.Columns];

    /// <summary>Refuses strides over images or channels.</summary>
    public void CheckStrides()
    {
        if (_strides[0] != 1 || _strides[Axes.Channels] != 1)
        {
            throw new UnimplementedError("Current implementation does not yet support strides in the batch and depth dimensions.");
        }

        if (_dilations[0] != 1 || _dilations[Axes.Channels] != 1)
        {
            throw new UnimplementedError("Current implementation does not yet support dilations in the batch and depth dimensions.");
        }
    }

    /// <summary>The sizes for an NHWC input and an HWIO filter.</summary>
    public ConvShape Of(Shape input, Shape filter)
    {
        var (height, top) = WindowSizes.Compute(input[1] + Padding(1), filter[0], _dilations[1], _strides[1], _padding);
        var (width, left) = WindowSizes.Compute(input[2] + Padding(2), filter[1], _dilations[2], _strides[2], _padding);
        return new ConvShape
        {
            Batch = input[0],
            InHeight = input[1],
            InWidth = input[2],
            InChannels = filter[2],
            FilterHeight = filter[0],
            FilterWidth = filter[1],
            OutChannels = filter[3],
            OutHeight = height,
            OutWidth = width,
            StrideHeight = _strides[1],
            StrideWidth = _strides[2],
            DilationHeight = _dilations[1],
            DilationWidth = _dilations[2],
            PadTop = top + _paddings[2],
            PadLeft = left + _paddings[4],
        };
    }

    /// <summary>The output's shape in a shape function. The channels of a depthwise convolution are its inputs' times the filter's last.</summary>
    public void Infer(ShapeContext c, bool depthwise)
    {
        var name = c.Node.Op.Name;
        if (_strides.Length != 4)
        {
            throw c.Error($"{name} on data format {Format} requires the stride attribute to contain 4 values, but got: {_strides.Length}");
        }

        var input = c.InputOfRank(0, 4);
        var filter = c.InputOfRank(1, 4);
        var depth = input[Axes.Channels];
        var channels = filter[3];
        if (depthwise)
        {
            channels = ShapeContext.Multiply(c.Merge(depth, filter[2]), filter[3]);
        }
        else if (depth != Shape.Unknown && filter[2] > 0 && depth % filter[2] != 0)
        {
            throw c.Error($"Depth of input ({depth}) is not a multiple of input depth of filter ({filter[2]})");
        }

        var rows = WindowSizes.Infer(c, ShapeContext.Add(input[Axes.Rows], Padding(Axes.Rows)), filter[0], _dilations[Axes.Rows], StrideRows, _padding);
        var columns = WindowSizes.Infer(c, ShapeContext.Add(input[Axes.Columns], Padding(Axes.Columns)), filter[1], _dilations[Axes.Columns], StrideColumns, _padding);
        c.Set(0, Axes.Shape(input[0], rows, columns, channels));
    }

    // Rows or columns added on both sides; the attribute is newer than 1.13.1.
    private long Padding(int axis) => _paddings[2 * axis] + _paddings[(2 * axis) + 1];
}
