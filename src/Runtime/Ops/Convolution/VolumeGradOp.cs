using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Convolution;

/// <summary>A gradient of Conv3D, by the definition: sums in double over every window, tap and pair of channels.</summary>
internal abstract class VolumeGradOp : OpType
{
    public override Kernel? CreateKernel(Node node) =>
        node.Type("T") is DType.Float32 or DType.Float64 or DType.Half && node.Ints("dilations").All(d => d == 1)
            ? new GradKernel(node.Type("T"), new VolumeWindow(node), ByInput)
            : null;

    /// <summary>True for the gradient by the input, false for that by the filter.</summary>
    protected abstract bool ByInput { get; }

    private sealed class GradKernel(DType type, VolumeWindow window, bool byInput) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var sizes = new Shape(Integers.Read(c.Input(byInput ? 0 : 1)));
            var (input, filter) = byInput ? (sizes, c.Input(1).Shape) : (c.Input(0).Shape, sizes);
            var gradient = c.Input(2);
            var (channels, outputs) = (filter[3], filter[4]);
            if (input.Rank != 5 || filter.Rank != 5 || input[4] != channels)
            {
                throw new InvalidArgumentError($"input and filter must have the same depth: {input} vs {filter}");
            }

            var size = filter.Slice(0, 3).ToArray();
            var cells = window.Output(input, size);
            var expected = new Shape(input[0], cells[0], cells[1], cells[2], outputs);
            if (!gradient.Shape.Equals(expected))
            {
                throw new InvalidArgumentError($"out_backprop must have the shape {expected} of the convolution, but is {gradient.Shape}");
            }

            var output = c.Allocate(0, sizes);
            var sums = new double[sizes.ElementCount];
            var known = c.Input(byInput ? 1 : 0);
            VolumeWindow.ForEach(input[0], cells, (n, place, number) => window.Visit(input, size, n, place, (tap, cell) =>
            {
                for (var i = 0L; i < channels; i++)
                {
                    for (var o = 0L; o < outputs; o++)
                    {
                        var (at, weight) = ((cell * channels) + i, (((tap * channels) + i) * outputs) + o);
                        var (target, source) = byInput ? (at, weight) : (weight, at);
                        sums[target] += double.CreateTruncating(known.Span<T>()[(int)source]) * double.CreateTruncating(gradient.Span<T>()[(int)((number * outputs) + o)]);
                    }
                }
            }));
            for (var i = 0; i < sums.Length; i++)
            {
                output.Span<T>()[i] = T.CreateTruncating(sums[i]);
            }
        }
    }
}
