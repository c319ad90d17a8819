using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Sparse;

/// <summary>A sparse matrix with one default value in each row that was empty.</summary>
internal sealed class SparseFillEmptyRows : ComputeOp
{
    public override string SignatureText => "SparseFillEmptyRows(indices:int64, values:T, dense_shape:int64, default_value:T) -> (output_indices:int64, output_values:T, empty_row_indicator:bool, reverse_index_map:int64) | T:type";

    public override void InferShapes(ShapeContext c)
    {
        var indices = c.InputOfRank(0, 2);
        c.Merge(c.InputOfRank(1, 1)[0], indices[0]);
        var shape = c.ConstantAsShape(2);
        c.Set(0, new Shape(Shape.Unknown, indices[1]));
        c.Set(1, Shape.OfRank(1));
        c.Set(2, new Shape(ShapeContext.Dim(shape, 0)));
        c.Set(3, new Shape(indices[0]));
    }

    protected override void Compute(KernelContext c)
    {
        var (indices, values) = (c.Input(0), c.Input(1));
        var rows = c.Input(2).Span<long>()[0];
        var rank = (int)indices.Shape[1];
        var given = indices.Span<long>();
        var filled = new List<int>[rows];
        for (var i = 0; i < indices.Shape[0]; i++)
        {
            var row = given[i * rank];
            if (row < 0 || row >= rows)
            {
                throw new InvalidArgumentError($"indices({i}, 0) is invalid: {row} >= {rows}");
            }

            (filled[row] ??= []).Add(i);
        }

        var total = filled.Sum(f => f?.Count ?? 1);
        var places = c.Allocate(0, new Shape(total, rank)).Span<long>();
        places.Clear();
        var output = c.Allocate(1, new Shape(total));
        var empty = c.Allocate(2, new Shape(rows)).Span<bool>();
        var reverse = c.Allocate(3, new Shape(indices.Shape[0])).Span<long>();
        var next = 0;
        for (var row = 0; row < rows; row++)
        {
            empty[row] = filled[row] is null;
            if (filled[row] is null)
            {
                places[next * rank] = row;
                Elements.Copy(c.Input(3), 0, output, next++, 1);
                continue;
            }

            foreach (var i in filled[row])
            {
                given.Slice(i * rank, rank).CopyTo(places[(next * rank)..]);
                Elements.Copy(values, i, output, next, 1);
                reverse[i] = next++;
            }
        }
    }
}
