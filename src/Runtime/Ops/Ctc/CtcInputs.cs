using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Ctc;

/// <summary>What the decoders share: <c>[time, batch, classes]</c> and the length of each sequence (core/kernels/ctc_decoder_ops.cc).</summary>
internal static class CtcInputs
{
    /// <summary>The shapes of a decoder's outputs: three lists of <paramref name="paths"/>, and the scores.</summary>
    public static void Infer(ShapeContext c, int paths)
    {
        var inputs = c.InputOfRank(0, 3);
        var batch = c.Merge(inputs[1], c.InputOfRank(1, 1)[0]);
        for (var i = 0; i < paths; i++)
        {
            c.Set(i, new Shape(Shape.Unknown, 2));
            c.Set(paths + i, new Shape(Shape.Unknown));
            c.Set((2 * paths) + i, new Shape(2));
        }

        c.Set(3 * paths, new Shape(batch, paths));
    }

    /// <summary>Checks the inputs of a decoder.</summary>
    /// <exception cref="InvalidArgumentError">They are empty, or have another rank.</exception>
    /// <exception cref="FailedPreconditionError">The lengths are of another batch, or beyond the end.</exception>
    public static void Check(KernelContext c)
    {
        var (inputs, lengths) = (c.Input(0), c.Input(1));
        if (inputs.Shape.Rank != 3)
        {
            throw new InvalidArgumentError("inputs is not a 3-Tensor");
        }

        if (inputs.Count == 0)
        {
            throw new InvalidArgumentError("inputs must not be empty");
        }

        if (lengths.Shape.Rank != 1)
        {
            throw new InvalidArgumentError("sequence_length is not a vector");
        }

        if (lengths.Count != inputs.Shape[1])
        {
            throw new FailedPreconditionError($"len(sequence_length) != batch_size.  len(sequence_length):  {lengths.Count} batch_size: {inputs.Shape[1]}");
        }

        for (var b = 0; b < lengths.Count; b++)
        {
            if (lengths.Span<int>()[b] > inputs.Shape[0])
            {
                throw new FailedPreconditionError($"sequence_length({b}) <= {inputs.Shape[0]}");
            }
        }
    }

    /// <summary>The numbers of one step and one row of the batch, as float64.</summary>
    public static double[] Row(Tensor inputs, int time, int row)
    {
        var (batch, classes) = ((int)inputs.Shape[1], (int)inputs.Shape[2]);
        var from = ((time * batch) + row) * classes;
        return inputs.DType == DType.Float32
            ? Array.ConvertAll(inputs.Span<float>().Slice(from, classes).ToArray(), v => (double)v)
            : inputs.Span<double>().Slice(from, classes).ToArray();
    }

    /// <summary>Gives decoded sequences as sparse tensors: places, classes, shape.</summary>
    /// <param name="c">The run.</param>
    /// <param name="sequences">By row of the batch and by path.</param>
    /// <param name="paths">The number of paths.</param>
    public static void Store(KernelContext c, List<int>[][] sequences, int paths)
    {
        for (var p = 0; p < paths; p++)
        {
            var count = sequences.Sum(s => s[p].Count);
            var places = c.Allocate(p, new Shape(count, 2)).Span<long>();
            var classes = c.Allocate(paths + p, new Shape(count)).Span<long>();
            var shape = c.Allocate((2 * paths) + p, new Shape(2)).Span<long>();
            (shape[0], shape[1]) = (sequences.Length, sequences.Max(s => s[p].Count));
            var at = 0;
            for (var row = 0; row < sequences.Length; row++)
            {
                for (var t = 0; t < sequences[row][p].Count; t++, at++)
                {
                    (places[2 * at], places[(2 * at) + 1]) = (row, t);
                    classes[at] = sequences[row][p][t];
                }
            }
        }
    }
}
