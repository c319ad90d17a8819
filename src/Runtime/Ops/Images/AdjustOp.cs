using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>A change of the colors of images by a scalar.</summary>
internal abstract class AdjustOp(string amount) : ColorOp
{
    public override void InferShapes(ShapeContext c)
    {
        c.Set(0, c.WithRankAtLeast(c.Input(0), 3));
        c.InputOfRank(1, 0);
    }

    protected sealed override Func<Rgb, Rgb> Function(KernelContext c)
    {
        var value = c.Input(1);
        return value.Shape.Rank == 0
            ? Changed(value.Value<float>())
            : throw new InvalidArgumentError($"{amount} must be scalar: {value.Shape}");
    }

    protected override void Check(Tensor input)
    {
        if (input.Shape.Rank < 3)
        {
            throw new InvalidArgumentError($"input must be at least 3-D, got shape{input.Shape}");
        }

        if (input.Shape[-1] != 3)
        {
            throw new InvalidArgumentError($"input must have 3 channels but instead has {input.Shape[-1]} channels.");
        }
    }

    /// <summary>The change by an amount.</summary>
    protected abstract Func<Rgb, Rgb> Changed(float by);
}
