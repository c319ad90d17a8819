using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Fourier;

namespace Reproductions.Runtime.Ops.Spectral;

/// <summary>
/// A Fourier transform of real numbers over the last axes, or its inverse. Of the last axis only the first half of the
/// frequencies is given or read; input 1 says how many numbers there are, and more are cut off.
/// </summary>
internal abstract class RealFourierOp(int axes, bool isInverse) : ComputeOp
{
    public override void InferShapes(ShapeContext c)
    {
        var input = c.WithRankAtLeast(c.Input(0), axes);
        var lengths = c.InputOfRank(1, 1);
        c.WithValue(lengths[0], axes);
        if (!input.HasRank)
        {
            return;
        }

        var known = c.Constant(1);
        for (var i = 0; i < axes; i++)
        {
            var length = known is null ? Shape.Unknown : ConstantFolder.Integer(known, i);
            if (known is not null && i == axes - 1 && !isInverse)
            {
                length = Half(length);
            }

            input = input.WithDim(i - axes, length);
        }

        c.Set(0, input);
    }

    protected override void Compute(KernelContext c)
    {
        var (input, given) = (c.Input(0), c.Input(1));
        FourierValues.CheckRank(input, axes);
        if (given.Shape.Rank != 1 || given.Count != axes)
        {
            throw new InvalidArgumentError($"fft_length must have shape [{axes}]");
        }

        var lengths = Integers.Read(given);
        var (read, full, output) = (input.Shape, input.Shape, input.Shape);
        for (var i = 0; i < axes; i++)
        {
            var isLast = i == axes - 1;
            var (axis, half) = (input.Shape.Rank - axes + i, isLast ? Half(lengths[i]) : lengths[i]);
            Check(input.Shape, lengths[i], i, axis, isInverse ? half : lengths[i]);
            full = full.WithDim(axis, lengths[i]);
            read = read.WithDim(axis, isInverse ? half : lengths[i]);
            output = output.WithDim(axis, isInverse ? lengths[i] : half);
        }

        var target = c.Allocate(0, output);
        if (target.Count == 0)
        {
            return;
        }

        if (input.Count == 0)
        {
            Elements.Clear(target);
            return;
        }

        var values = Part(FourierValues.Read(input), input.Shape, read);
        var first = input.Shape.Rank - axes;
        FourierValues.Write(isInverse ? Real(values, read, full, first) : Half(values, full, output, first), target);
    }

    private static long Half(long length) => length == 0 ? 0 : (length / 2) + 1;

    private static void Check(Shape input, long length, int index, int axis, long least)
    {
        if (length < 0)
        {
            throw new InvalidArgumentError($"fft_length[{index}] must >= 0, but got: {length}");
        }

        if (input[axis] != 0 && input[axis] < least)
        {
            throw new InvalidArgumentError($"Input dimension {axis} must have length of at least {least} but got: {input[axis]}");
        }
    }

    private static Complex[] Half(Complex[] values, Shape full, Shape output, int first)
    {
        FourierAxes.Run(values, full.Dims, first, full.Rank - 1, isInverse: false);
        return Part(values, full, output);
    }

    // The outer axes first, then the other half of the last one is what makes the result real.
    private static Complex[] Real(Complex[] values, Shape read, Shape full, int first)
    {
        FourierAxes.Run(values, read.Dims, first, read.Rank - 2, isInverse: true);
        var (half, length) = ((int)read[-1], (int)full[-1]);
        var result = new Complex[full.ElementCount];
        for (var row = 0; row < values.Length / half; row++)
        {
            for (var i = 0; i < length; i++)
            {
                result[(row * length) + i] = i < half ? values[(row * half) + i] : Complex.Conjugate(values[(row * half) + length - i]);
            }

            // Of the numbers that are their own mirror image, the real part counts.
            result[row * length] = result[row * length].Real;
            if (length % 2 == 0)
            {
                result[(row * length) + (length / 2)] = result[(row * length) + (length / 2)].Real;
            }
        }

        FourierAxes.Run(result, full.Dims, full.Rank - 1, full.Rank - 1, isInverse: true);
        return result;
    }

    // The first elements along each axis.
    private static Complex[] Part(Complex[] values, Shape from, Shape to)
    {
        if (from.Equals(to))
        {
            return values;
        }

        var result = new Complex[to.ElementCount];
        var strides = Kernels.Movement.Strides.Of(from.Dims);
        for (long i = 0; i < result.LongLength; i++)
        {
            long rest = i, at = 0;
            for (var axis = to.Rank - 1; axis >= 0; axis--)
            {
                (rest, var index) = Math.DivRem(rest, to[axis]);
                at += index * strides[axis];
            }

            result[i] = values[at];
        }

        return result;
    }
}
