using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>What the gather ops share: rows of one axis, by indices.</summary>
internal class Gather : ComputeOp
{
    public override string SignatureText => "Gather(params:Tparams, indices:Tindices) -> (output:Tparams) | validate_indices:bool=True; Tparams:type; Tindices:type in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        var parameters = c.WithRankAtLeast(c.Input(0), 1);
        c.Set(0, c.Input(1).Concat(parameters.Slice(1)));
    }

    /// <summary>Writes output 0: the rows of <paramref name="source"/> along <paramref name="axis"/> that <paramref name="indices"/> names.</summary>
    public static void Run(KernelContext c, Tensor source, Tensor indices, int axis, int batch = 0)
    {
        var shape = source.Shape;
        var rows = shape[axis];
        var width = Elements.Product(shape.Dims[(axis + 1)..]);
        var outer = Elements.Product(shape.Dims[..axis]);
        var output = c.Allocate(0, shape.Slice(0, axis).Concat(indices.Shape.Slice(batch)).Concat(shape.Slice(axis + 1)));
        var starts = RowIndices.Starts(indices, rows, width).ToArray();

        // Each batch entry has indices of its own; without batch dimensions there is one entry.
        var batches = Elements.Product(shape.Dims[..batch]);
        var count = batches == 0 ? 0 : starts.Length / batches;
        for (long block = 0; block < outer; block++)
        {
            var first = block / (outer / batches) * count;
            for (var i = 0; i < count; i++)
            {
                Elements.Copy(source, (block * rows * width) + starts[first + i], output, ((block * count) + i) * width, width);
            }
        }
    }

    protected override void Compute(KernelContext c)
    {
        var source = c.Input(0);
        Run(c, source.Shape.Rank > 0 ? source : throw new InvalidArgumentError("params must be at least 1 dimensional"), c.Input(1), 0);
    }
}
