using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>An op on pixels of three channels, the last dimension.</summary>
internal abstract class ColorOp : OpType
{
    public override void InferShapes(ShapeContext c)
    {
        var input = c.WithRankAtLeast(c.Input(0), 1);
        c.Set(0, input.HasRank ? input.WithDim(-1, c.WithValue(input[-1], 3)) : input);
    }

    public override Kernel? CreateKernel(Node node) => node.Type("T") switch
    {
        DType.Float32 => new DelegateKernel(Run<float>),
        DType.Float64 => new DelegateKernel(Run<double>),
        DType.Half => new DelegateKernel(Run<Half>),
        DType.BFloat16 => new DelegateKernel(RunBrain),
        _ => null,
    };

    /// <summary>The function of a pixel.</summary>
    /// <param name="c">The kernel's context, for the op's other input.</param>
    protected abstract Func<Rgb, Rgb> Function(KernelContext c);

    /// <summary>Refuses an input that has no pixels of three channels.</summary>
    protected virtual void Check(Tensor input)
    {
        if (input.Shape.Rank < 1 || input.Shape[-1] != 3)
        {
            throw new InvalidArgumentError(input.Shape.Rank < 1
                ? $"input must be at least 1D{input.Shape}"
                : $"input must have 3 channels but input only has {input.Shape[-1]} channels.");
        }
    }

    private void Run<T>(KernelContext c)
        where T : unmanaged, INumber<T> =>
        Run<T>(c, x => double.CreateTruncating(x), x => T.CreateTruncating(x));

    private void RunBrain(KernelContext c) => Run<BFloat16>(c, x => (float)x, x => (BFloat16)(float)x);

    private void Run<T>(KernelContext c, Func<T, double> widen, Func<double, T> narrow)
        where T : unmanaged
    {
        var input = c.Input(0);
        Check(input);
        var function = Function(c);
        var source = input.Span<T>();
        var target = c.Allocate(0, input.Shape).Span<T>();
        for (var i = 0; i + 2 < source.Length; i += 3)
        {
            var pixel = function(new(widen(source[i]), widen(source[i + 1]), widen(source[i + 2])));
            (target[i], target[i + 1], target[i + 2]) = (narrow(pixel.R), narrow(pixel.G), narrow(pixel.B));
        }
    }
}
