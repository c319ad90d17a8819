using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Quantization;

/// <summary>Numbers rounded to a multiple of a step that fits them into integers of few bits.</summary>
internal class QuantizeAndDequantizeV2 : OpType
{
    public override string SignatureText => "QuantizeAndDequantizeV2(input:T, input_min:T, input_max:T) -> (output:T) | signed_input:bool=True; num_bits:int=8; range_given:bool=False; T:type in {bfloat16,half,float,double}";

    public override void InferShapes(ShapeContext c)
    {
        var ends = c.Merge(c.WithRankAtMost(c.Input(1), 1), c.WithRankAtMost(c.Input(2), 1));
        if (Axis(c.Node) == -1)
        {
            c.WithRank(ends, 0);
        }

        c.SetSameAs(0, 0);
    }

    public override Kernel? CreateKernel(Node node) =>
        node.Type("T") is DType.Float32 or DType.Float64 or DType.Half ? new RoundKernel(node.Type("T"), Bits) : null;

    /// <summary>The axis of the channels; -1 for one range for all.</summary>
    private static long Axis(Node node) => node.Attributes.Find("axis")?.I ?? -1;

    /// <summary>Number of bits, the sign included.</summary>
    protected virtual int Bits(KernelContext c) => (int)c.Node.Int("num_bits");

    private sealed class RoundKernel(DType type, Func<KernelContext, int> bitsOf) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var (input, min, max) = (c.Input(0), c.Input(1), c.Input(2));
            var isSigned = c.Node.Bool("signed_input");
            var bits = bitsOf(c);
            if (bits <= 0 || bits >= (isSigned ? 62 : 63))
            {
                throw new InvalidArgumentError($"num_bits is out of range: {bits} with signed_input_ {(isSigned ? 1 : 0)}");
            }

            var axis = Axis(c.Node);
            var channels = axis < 0 ? 1 : axis < input.Shape.Rank ? input.Shape[(int)axis] : throw new InvalidArgumentError($"Axis requested is larger than input dimensions. Axis: {axis} Input Dimensions: {input.Shape.Rank}");
            var inner = axis < 0 ? input.Count : Elements.Product(input.Shape.Dims[((int)axis + 1)..]);
            var isGiven = c.Node.Bool("range_given");
            if (isGiven && (min.Count != channels || max.Count != channels))
            {
                throw new InvalidArgumentError($"input_min and input_max must have {channels} elements, got {min.Shape} and {max.Shape}");
            }

            var output = c.Allocate(0, input.Shape).Span<T>();
            for (var channel = 0L; channel < channels; channel++)
            {
                var (low, high) = isGiven ? (min.Span<T>()[(int)channel], max.Span<T>()[(int)channel]) : Ends(input.Span<T>(), channel, channels, inner);
                if (low > high)
                {
                    throw new InvalidArgumentError($"Invalid range: input_min {low} > input_max {high}");
                }

                var scale = Scale(ref low, ref high, bits, isSigned, c.Node.Bool("narrow_range"));
                for (var i = 0; i < output.Length; i++)
                {
                    if (i / Math.Max(inner, 1) % channels == channel)
                    {
                        var x = input.Span<T>()[i];
                        output[i] = Rounded((isGiven ? T.Max(T.Min(x, high), low) : x) * scale.Up, c.Node.Text("round_mode") == "HALF_UP") * scale.Down;
                    }
                }
            }
        }

        private static (T Min, T Max) Ends<T>(ReadOnlySpan<T> x, long channel, long channels, long inner)
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var (min, max) = (T.MaxValue, T.MinValue);
            for (var i = 0; i < x.Length; i++)
            {
                if (i / inner % channels == channel)
                {
                    (min, max) = (T.Min(min, x[i]), T.Max(max, x[i]));
                }
            }

            return x.Length == 0 ? (T.Zero, T.Zero) : (min, max);
        }

        // The smaller factor of both ends; the other end moves with it.
        private static (T Up, T Down) Scale<T>(ref T min, ref T max, int bits, bool isSigned, bool isNarrow)
            where T : unmanaged, INumber<T>, IMinMaxValue<T>
        {
            var lowest = T.CreateTruncating(isSigned ? (isNarrow ? 1 : 0) - (1L << (bits - 1)) : 0);
            var highest = T.CreateTruncating(isSigned ? (1L << (bits - 1)) - 1 : (1L << bits) - 1);
            var ofMin = lowest * min > T.Zero ? lowest / min : T.MaxValue;
            var ofMax = highest * max > T.Zero ? highest / max : T.MaxValue;
            if (ofMin < ofMax)
            {
                var down = min / lowest;
                max = highest * down;
                return (ofMin, down);
            }
            else
            {
                var down = max / highest;
                min = lowest * down;
                return (ofMax, down);
            }
        }

        private static T Rounded<T>(T x, bool isUp)
            where T : unmanaged, INumber<T>
        {
            var value = double.CreateTruncating(x);
            return T.CreateTruncating(isUp ? Math.Floor(value + 0.5) : Math.Round(value, MidpointRounding.ToEven));
        }
    }
}
