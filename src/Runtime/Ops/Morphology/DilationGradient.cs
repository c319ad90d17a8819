using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Morphology;

/// <summary>The gradient of a dilation by its input or its filter: each element's goes to the first cell whose sum is the largest.</summary>
internal abstract class DilationGradient : ComputeOp
{
    /// <summary>The input that the gradient is by: 0 or 1.</summary>
    protected abstract int By { get; }

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, By);

    protected override void Compute(KernelContext c)
    {
        var sizes = new DilationSizes(c);
        if (!c.Input(2).Shape.Equals(sizes.Output))
        {
            throw new InvalidArgumentError($"out_backprop must have the shape {sizes.Output} of the dilation, but is {c.Input(2).Shape}");
        }

        var output = c.Allocate(0, c.Input(By).Shape);
        Elements.Clear(output);
        Numbers.Visit(output.DType, new Share(sizes, c.Input(0), c.Input(1), c.Input(2), output, By == 0));
    }

    private readonly struct Share(DilationSizes sizes, Tensor input, Tensor filter, Tensor gradient, Tensor output, bool isByInput) : INumberVisitor
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < gradient.Count; i++)
            {
                var (largest, place) = (T.Zero, -1);
                foreach (var (cell, weight) in sizes.Window(i))
                {
                    var sum = input.Span<T>()[cell] + filter.Span<T>()[weight];
                    if (place < 0 || sum > largest)
                    {
                        (largest, place) = (sum, isByInput ? cell : weight);
                    }
                }

                if (place >= 0)
                {
                    output.Span<T>()[place] += gradient.Span<T>()[i];
                }
            }
        }
    }
}
