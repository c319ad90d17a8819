using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Convolution;

/// <summary>A sliding window over the planes, rows and columns of NDHWC volumes.</summary>
internal sealed class VolumeWindow(Node node)
{
    private readonly string _padding = node.Text("padding");
    private readonly long[] _strides = node.Ints("strides");

    /// <summary>The output's shape in a shape function.</summary>
    public Shape Infer(ShapeContext c, Shape input, ReadOnlySpan<long> window, long channels)
    {
        var first = node.Text("data_format") == "NCDHW" ? 2 : 1;
        var dims = input.ToArray();
        dims[first == 1 ? 4 : 1] = channels;
        for (var i = 0; i < 3; i++)
        {
            dims[first + i] = WindowSizes.Infer(c, input[first + i], window[i], 1, _strides[first + i], _padding);
        }

        return new Shape(dims);
    }

    /// <summary>The output's sizes along planes, rows and columns.</summary>
    public long[] Output(Shape input, long[] window)
    {
        if (node.Text("data_format") == "NCDHW")
        {
            throw new UnimplementedError($"The {node.Op.Name} op currently only supports the NDHWC tensor format on the CPU");
        }

        return [.. Enumerable.Range(0, 3).Select(i => WindowSizes.Compute(input[1 + i], window[i], 1, _strides[1 + i], _padding).Output)];
    }

    /// <summary>Calls <paramref name="visit"/> with (window cell, input cell) for each cell of an output's window that lies in the input.</summary>
    public void Visit(Shape input, long[] window, long n, long[] place, Action<long, long> visit)
    {
        var starts = new long[3];
        for (var i = 0; i < 3; i++)
        {
            starts[i] = (place[i] * _strides[1 + i]) - WindowSizes.Compute(input[1 + i], window[i], 1, _strides[1 + i], _padding).Before;
        }

        for (var d = 0L; d < window[0]; d++)
        {
            for (var h = 0L; h < window[1]; h++)
            {
                for (var w = 0L; w < window[2]; w++)
                {
                    var (z, y, x) = (starts[0] + d, starts[1] + h, starts[2] + w);
                    if (z >= 0 && y >= 0 && x >= 0 && z < input[1] && y < input[2] && x < input[3])
                    {
                        visit((((d * window[1]) + h) * window[2]) + w, (((((n * input[1]) + z) * input[2]) + y) * input[3]) + x);
                    }
                }
            }
        }
    }

    /// <summary>Calls <paramref name="body"/> with image, place and number of each output cell.</summary>
    public static void ForEach(long batch, long[] output, Action<long, long[], long> body)
    {
        var number = 0L;
        for (var n = 0L; n < batch; n++)
        {
            for (var d = 0L; d < output[0]; d++)
            {
                for (var h = 0L; h < output[1]; h++)
                {
                    for (var w = 0L; w < output[2]; w++)
                    {
                        body(n, [d, h, w], number++);
                    }
                }
            }
        }
    }
}
