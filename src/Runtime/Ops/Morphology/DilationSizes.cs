using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Convolution;

namespace Reproductions.Runtime.Ops.Morphology;

/// <summary>Windows of a dilation: input <c>[batch, rows, columns, depth]</c>, filter <c>[rows, columns, depth]</c>.</summary>
internal sealed class DilationSizes
{
    private readonly Shape _input;
    private readonly Shape _filter;
    private readonly long[] _strides;
    private readonly long[] _rates;
    private readonly long _top;
    private readonly long _left;

    /// <summary>The sizes of a node's first two inputs.</summary>
    /// <exception cref="InvalidArgumentError">They do not go together.</exception>
    public DilationSizes(KernelContext c)
    {
        (_input, _filter) = (c.Input(0).Shape, c.Input(1).Shape);
        if (_input.Rank != 4 || _filter.Rank != 3)
        {
            throw new InvalidArgumentError($"input must be 4-dimensional and filter 3-dimensional: {_input}, {_filter}");
        }

        if (_input[3] != _filter[2])
        {
            throw new InvalidArgumentError($"input and filter must have the same depth: {_input[3]} vs {_filter[2]}");
        }

        (_strides, _rates) = Attributes(c.Node);
        var padding = c.Node.Text("padding");
        (var rows, _top) = WindowSizes.Compute(_input[1], _filter[0], _rates[1], _strides[1], padding);
        (var columns, _left) = WindowSizes.Compute(_input[2], _filter[1], _rates[2], _strides[2], padding);
        Output = new Shape(_input[0], rows, columns, _input[3]);
    }

    /// <summary>The shape of the dilation.</summary>
    public Shape Output { get; }

    /// <summary>Sets the output's shape in a shape function.</summary>
    public static void Infer(ShapeContext c)
    {
        var (input, filter) = (c.InputOfRank(0, 4), c.InputOfRank(1, 3));
        var (strides, rates) = Attributes(c.Node);
        var padding = c.Node.Text("padding");
        var rows = WindowSizes.Infer(c, input[1], filter[0], rates[1], strides[1], padding);
        var columns = WindowSizes.Infer(c, input[2], filter[1], rates[2], strides[2], padding);
        c.Set(0, new Shape(input[0], rows, columns, c.Merge(input[3], filter[2])));
    }

    /// <summary>
    /// For element <paramref name="output"/> of the dilation each cell of the input under the filter, and the filter's cell over it.
    /// </summary>
    public IEnumerable<(int Input, int Filter)> Window(int output)
    {
        var depth = _input[3];
        var channel = output % depth;
        var column = output / depth % Output[2];
        var row = output / depth / Output[2] % Output[1];
        var image = output / depth / Output[2] / Output[1];
        for (long y = 0; y < _filter[0]; y++)
        {
            var h = (row * _strides[1]) - _top + (y * _rates[1]);
            for (long x = 0; x < _filter[1] && h >= 0 && h < _input[1]; x++)
            {
                var w = (column * _strides[2]) - _left + (x * _rates[2]);
                if (w >= 0 && w < _input[2])
                {
                    yield return ((int)((((((image * _input[1]) + h) * _input[2]) + w) * depth) + channel), (int)((((y * _filter[1]) + x) * depth) + channel));
                }
            }
        }
    }

    private static (long[] Strides, long[] Rates) Attributes(Node node)
    {
        var (strides, rates) = (node.Ints("strides"), node.Ints("rates"));
        Check(strides, "strides", "Stride");
        Check(rates, "rates", "Rate");
        return (strides, rates);
    }

    private static void Check(long[] values, string name, string what)
    {
        if (values.Length != 4)
        {
            throw new InvalidArgumentError($"Sliding window {name} field must specify 4 dimensions");
        }

        if (values[0] != 1 || values[3] != 1)
        {
            throw new UnimplementedError($"{what} is only supported across spatial dimensions.");
        }

        if (values[1] < 1 || values[2] < 1)
        {
            throw new InvalidArgumentError($"{what}s must be positive, but are {values[1]} and {values[2]}");
        }
    }
}
