using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Pooling;
using Reproductions.Runtime.Ops.Convolution;

namespace Reproductions.Runtime.Ops.Pooling;

/// <summary>Window, strides and padding of a pooling.</summary>
internal sealed class PoolSizes
{
    private readonly string _padding;
    private readonly long[] _window;
    private readonly long[] _strides;

    public PoolSizes(Node node)
        : this(node, node.Ints("ksize"), node.Ints("strides"))
    {
    }

    public PoolSizes(Node node, long[] window, long[] strides)
    {
        _padding = node.Text("padding");
        _window = window;
        _strides = strides;
        Axes = ImageFormat.Of(node);
    }

    public ImageFormat Axes { get; }

    /// <summary>Size and strides from two inputs of a node that runs.</summary>
    public static PoolSizes Read(KernelContext c, int first) => new(c.Node, Integers.Read(c.Input(first)), Integers.Read(c.Input(first + 1)));

    /// <summary>True when the window runs over channels instead of rows and columns.</summary>
    public bool IsDeep => _window[Axes.Channels] != 1;

    /// <summary>The output's shape in a shape function.</summary>
    public void Infer(ShapeContext c)
    {
        var input = c.InputOfRank(0, 4);
        var rows = WindowSizes.Infer(c, input[Axes.Rows], _window[Axes.Rows], 1, _strides[Axes.Rows], _padding);
        var columns = WindowSizes.Infer(c, input[Axes.Columns], _window[Axes.Columns], 1, _strides[Axes.Columns], _padding);
        var channels = WindowSizes.Infer(c, input[Axes.Channels], _window[Axes.Channels], 1, _strides[Axes.Channels], _padding);
        c.Set(0, Axes.Shape(input[0], rows, columns, channels));
    }

    /// <summary>The sizes for an input, and the shape of the output.</summary>
    public PoolShape Of(Shape input, out Shape output)
    {
        if (input.Rank != 4)
        {
            throw new InvalidArgumentError($"tensor_in_shape must have 2 spatial dimensions. {input.Rank} {input.Rank - 3}");
        }

        Check();
        if (IsDeep)
        {
            var window = _window[3];
            if (input[3] % window != 0)
            {
                throw new UnimplementedError("Depthwise max pooling requires the depth window to evenly divide the input depth");
            }

            if (_strides[3] != window)
            {
                throw new UnimplementedError("Depthwise max pooling requires the depth window to equal the depth stride");
            }

            output = input.WithDim(3, input[3] / window);
            return new PoolShape
            {
                Batch = input[0] * input[1] * input[2],
                InHeight = 1,
                InWidth = input[3],
                Channels = 1,
                WindowHeight = 1,
                WindowWidth = window,
                StrideWidth = window,
                OutHeight = 1,
                OutWidth = input[3] / window,
            };
        }

        var (height, top) = WindowSizes.Compute(input[1], _window[1], 1, _strides[1], _padding);
        var (width, left) = WindowSizes.Compute(input[2], _window[2], 1, _strides[2], _padding);
        output = new Shape(input[0], height, width, input[3]);
        return new PoolShape
        {
            Batch = input[0],
            InHeight = input[1],
            InWidth = input[2],
            Channels = input[3],
            WindowHeight = _window[1],
            WindowWidth = _window[2],
            StrideHeight = _strides[1],
            StrideWidth = _strides[2],
            OutHeight = height,
            OutWidth = width,
            PadTop = top,
            PadLeft = left,
        };
    }

    private void Check()
    {
        if (_window[0] != 1 || _strides[0] != 1)
        {
            throw new UnimplementedError("Pooling is not yet supported on the batch dimension.");
        }

        if (IsDeep && (_window[1] != 1 || _window[2] != 1))
        {
            throw new UnimplementedError("MaxPooling supports exactly one of pooling across depth or pooling across width/height.");
        }
    }

    /// <summary>Refuses windows without cells, with MaxPool's words.</summary>
    public void CheckWindow()
    {
        if (_window.Any(k => k <= 0))
        {
            throw new InvalidArgumentError($"Sliding window ksize must be positive. The specified or inferred ksize is: {string.Join(",", _window)}");
        }
    }

    /// <summary>Refuses windows without cells, with AvgPool's words.</summary>
    public void CheckAverageWindow()
    {
        foreach (var size in _window)
        {
            if (size <= 0)
            {
                throw new InvalidArgumentError($"ksize must be a positive int32 value, got:{size}");
            }
        }
    }
}
