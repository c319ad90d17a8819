using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Reverses the first part of each sequence of a batch; lengths differ by batch entry.</summary>
internal sealed class ReverseSequence : ComputeOp
{
    public override string SignatureText => "ReverseSequence(input:T, seq_lengths:Tlen) -> (output:T) | seq_dim:int; batch_dim:int=0; T:type; Tlen:type=int64 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.Input(0);
        var lengths = c.InputOfRank(1, 1);
        if (!input.HasRank)
        {
            return;
        }

        var (batch, sequence) = (c.Node.Int("batch_dim"), c.Node.Int("seq_dim"));
        if (batch >= input.Rank || sequence >= input.Rank)
        {
            throw c.Error(batch >= input.Rank ? $"batch_dim must be < input rank: {batch} vs. {input.Rank}" : $"seq_dim must be < input rank: {sequence} vs. {input.Rank}");
        }

        c.Set(0, input.WithDim((int)batch, c.Merge(input[(int)batch], lengths[0])));
    }

    protected override void Compute(KernelContext c)
    {
        var (input, given) = (c.Input(0), c.Input(1));
        var (batch, sequence) = ((int)c.Node.Int("batch_dim"), (int)c.Node.Int("seq_dim"));
        var shape = input.Shape;
        if (batch == sequence)
        {
            throw new InvalidArgumentError($"batch_dim == seq_dim == {sequence}");
        }

        if (sequence >= shape.Rank || batch >= shape.Rank)
        {
            throw new InvalidArgumentError($"{(sequence >= shape.Rank ? "seq_dim" : "batch_dim")} must be < input rank ( {Math.Max(sequence, batch)} vs. {shape.Rank})");
        }

        if (given.Shape.Rank != 1 || given.Count != shape[batch])
        {
            throw new InvalidArgumentError($"Length of seq_lengths != input.dims({batch}), ({given.Count} vs. {shape[batch]})");
        }

        var lengths = Integers.Read(given);
        foreach (var length in lengths)
        {
            if (length < 0 || length > shape[sequence])
            {
                throw new InvalidArgumentError(length < 0 ? $"seq_lens({Array.IndexOf(lengths, length)}) < 0" : $"seq_lens({Array.IndexOf(lengths, length)}) > input.dims({sequence})");
            }
        }

        // Blocks behind the later of both dimensions move as one.
        var last = Math.Max(batch, sequence);
        var width = Elements.Product(shape.Dims[(last + 1)..]);
        var strides = Reproductions.Runtime.Kernels.Movement.Strides.Of(shape.Dims);
        var output = c.Allocate(0, shape);
        for (long block = 0; width > 0 && block < input.Count / width; block++)
        {
            var at = block * width;
            var entry = at / strides[batch] % shape[batch];
            var step = at / strides[sequence] % shape[sequence];
            var from = step < lengths[entry] ? lengths[entry] - 1 - step : step;
            Elements.Copy(input, at + ((from - step) * strides[sequence]), output, at, width);
        }
    }
}
