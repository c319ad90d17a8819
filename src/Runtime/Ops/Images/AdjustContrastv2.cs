using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>Images whose distance from the mean of each channel is multiplied.</summary>
internal sealed class AdjustContrastv2 : OpType
{
    public override string SignatureText => "AdjustContrastv2(images:T, contrast_factor:float) -> (output:T) | T:type=float in {half,float}";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(1, 0);
        c.Set(0, c.WithRankAtLeast(c.Input(0), 3));
    }

    public override Kernel? CreateKernel(Node node) => node.Type("T") switch
    {
        DType.Float32 => new DelegateKernel(Run<float>),
        DType.Half => new DelegateKernel(Run<Half>),
        _ => null,
    };

    private static void Run<T>(KernelContext c)
        where T : unmanaged, INumber<T>
    {
        var (input, factor) = (c.Input(0), c.Input(1));
        if (input.Shape.Rank < 3)
        {
            throw new InvalidArgumentError($"input must be at least 3-D, got shape{input.Shape}");
        }

        if (factor.Shape.Rank != 0)
        {
            throw new InvalidArgumentError($"contrast_factor must be scalar: {factor.Shape}");
        }

        var output = c.Allocate(0, input.Shape).Span<T>();
        var source = input.Span<T>();
        var (channels, size) = ((int)input.Shape[-1], (int)Elements.Product(input.Shape.Dims[^3..]));
        for (var start = 0; size > 0 && start < source.Length; start += size)
        {
            for (var channel = 0; channel < channels; channel++)
            {
                var sum = 0.0;
                for (var i = start + channel; i < start + size; i += channels)
                {
                    sum += double.CreateTruncating(source[i]);
                }

                var mean = (float)(sum / (size / channels));
                for (var i = start + channel; i < start + size; i += channels)
                {
                    output[i] = T.CreateTruncating(((float.CreateTruncating(source[i]) - mean) * factor.Value<float>()) + mean);
                }
            }
        }
    }
}
