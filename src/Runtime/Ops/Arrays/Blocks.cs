using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Movement;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Moves blocks of cells into the batch dimension and back, with padding or cropping.</summary>
internal static class Blocks
{
    /// <summary>Writes output 0: input 0 padded, cells of each block to batches of their own.</summary>
    public static void ToBatch(KernelContext c, long[] block, long[] paddings)
    {
        var input = c.Input(0);
        var m = block.Length;
        Check(input.Shape, block, paddings);
        var widths = new long[2 * input.Shape.Rank];
        paddings.CopyTo(widths, 2);
        var grown = Padding.Grow(input.Shape, widths);
        for (var i = 0; i < m; i++)
        {
            if (grown[i + 1] % block[i] != 0)
            {
                throw new InvalidArgumentError($"padded_shape[{i}]={grown[i + 1]} is not divisible by block_shape[{i}]={block[i]}");
            }
        }

        var padded = c.Scratch(input.DType, grown);
        Elements.Clear(padded);
        Padding.Place(input, padded, widths);

        // Target: blocks, batch, cells of the coarse grid, the rest.
        var strides = Strides.Of(grown.Dims);
        var rest = grown.Slice(m + 1);
        long[] dims = [.. block, grown[0], .. block.Select((b, i) => grown[i + 1] / b), .. rest.Dims];
        long[] steps = [.. block.Select((_, i) => strides[i + 1]), strides[0], .. block.Select((b, i) => strides[i + 1] * b), .. strides[(m + 1)..]];
        var shape = new Shape([grown[0] * Elements.Product(block), .. block.Select((b, i) => grown[i + 1] / b), .. rest.Dims]);
        Elements.Move(padded, c.Allocate(0, shape), new StridedMove(dims, steps, 0));
    }

    /// <summary>Writes output 0: batches of input 0 back to blocks of cells, cropped.</summary>
    public static void FromBatch(KernelContext c, long[] block, long[] crops)
    {
        var input = c.Input(0);
        var s = input.Shape;
        var m = block.Length;
        Check(s, block, crops);
        var count = Elements.Product(block);
        if (s[0] % count != 0)
        {
            throw new InvalidArgumentError($"Input batch dimension ({s[0]}) is not divisible by product of block sizes ({count})");
        }

        var strides = Strides.Of(s.Dims);
        var batch = s[0] / count;
        var rest = s.Slice(m + 1);
        var (dims, steps) = (new List<long> { batch }, new List<long> { strides[0] });
        var inner = count;
        for (var i = 0; i < m; i++)
        {
            inner /= block[i];
            dims.AddRange([s[i + 1], block[i]]);
            steps.AddRange([strides[i + 1], inner * batch * strides[0]]);
        }

        dims.AddRange(rest.Dims);
        steps.AddRange(strides[(m + 1)..]);
        var whole = new Shape([batch, .. block.Select((b, i) => b * s[i + 1]), .. rest.Dims]);
        var grown = c.Scratch(input.DType, whole);
        Elements.Move(input, grown, new StridedMove([.. dims], [.. steps], 0));
        var size = whole.ToArray();
        long offset = 0;
        var places = Strides.Of(whole.Dims);
        for (var i = 0; i < m; i++)
        {
            size[i + 1] -= crops[2 * i] + crops[(2 * i) + 1];
            offset += crops[2 * i] * places[i + 1];
            if (size[i + 1] < 0)
            {
                throw new InvalidArgumentError($"cropped_shape[{i}]={size[i + 1]} must be non-negative");
            }
        }

        Elements.Move(grown, c.Allocate(0, new Shape(size)), new StridedMove(size, places, offset));
    }

    /// <summary>Shape function of both ways.</summary>
    public static void Infer(ShapeContext c, Shape given, long[]? block, Tensor? widths, int count, bool toBatch)
    {
        var input = c.WithRankAtLeast(given, count + 1);
        if (!input.HasRank)
        {
            return;
        }

        var dims = input.ToArray();
        var amounts = widths is null ? null : Integers.Read(widths);
        for (var i = 0; i < count; i++)
        {
            if (block is null || amounts is null)
            {
                dims[i + 1] = Shape.Unknown;
                continue;
            }

            var sum = amounts[2 * i] + amounts[(2 * i) + 1];
            dims[i + 1] = toBatch
                ? c.Divide(ShapeContext.Add(dims[i + 1], sum), block[i], evenly: true)
                : c.Subtract(ShapeContext.Multiply(dims[i + 1], block[i]), sum);
        }

        dims[0] = block is null ? Shape.Unknown : toBatch
            ? ShapeContext.Multiply(dims[0], Elements.Product(block))
            : c.Divide(dims[0], Elements.Product(block), evenly: true);
        c.Set(0, new Shape(dims));
    }

    private static void Check(Shape input, long[] block, long[] widths)
    {
        if (input.Rank < block.Length + 1)
        {
            throw new InvalidArgumentError($"input rank should be >= {block.Length + 1} instead of {input.Rank}");
        }

        if (widths.Length != 2 * block.Length)
        {
            throw new InvalidArgumentError($"paddings should have shape [{block.Length}, 2] instead of {widths.Length} elements");
        }

        if (Array.Exists(block, b => b < 1) || Array.Exists(widths, w => w < 0))
        {
            throw new InvalidArgumentError(Array.Exists(block, b => b < 1) ? "All values in block_shape must be positive" : "Paddings must be non-negative");
        }
    }
}
