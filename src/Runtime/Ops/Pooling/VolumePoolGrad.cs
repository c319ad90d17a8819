using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Convolution;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Pooling;

/// <summary>A gradient of pooling volumes: for each window and channel, in the order of the outputs.</summary>
/// <param name="type">The element type.</param>
/// <param name="window">Where the windows lie.</param>
/// <param name="size">Planes, rows and columns of a window.</param>
internal abstract class VolumePoolGrad(DType type, VolumeWindow window, long[] size) : NumberKernel(type)
{
    /// <summary>The input cells of one window, first channel each.</summary>
    protected delegate void WindowBody(long output, List<long> cells);

    /// <summary>Calls <paramref name="body"/> with number and cells of each window.</summary>
    protected void ForEachWindow(Shape input, WindowBody body)
    {
        var cells = new List<long>();
        VolumeWindow.ForEach(input[0], window.Output(input, size), (n, place, number) =>
        {
            cells.Clear();
            window.Visit(input, size, n, place, (_, cell) => cells.Add(cell));
            body(number, cells);
        });
    }

    /// <summary>The pooled shape.</summary>
    protected Shape Pooled(Shape input)
    {
        if (input.Rank != 5)
        {
            throw new InvalidArgumentError($"input must be 5-dimensional: {input}");
        }

        var cells = window.Output(input, size);
        return new Shape(input[0], cells[0], cells[1], cells[2], input[4]);
    }

    /// <summary>Refuses an input that is not of that shape.</summary>
    protected static void CheckShape(string name, Shape got, Shape expected)
    {
        if (!got.Equals(expected))
        {
            throw new InvalidArgumentError($"Expected {name} shape to be {expected}, but got {got}");
        }
    }
}
