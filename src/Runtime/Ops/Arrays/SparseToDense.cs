using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>A tensor of one value, with others at given places.</summary>
internal sealed class SparseToDense : ComputeOp
{
    public override string SignatureText => "SparseToDense(sparse_indices:Tindices, output_shape:Tindices, sparse_values:T, default_value:T) -> (dense:T) | validate_indices:bool=True; T:type; Tindices:type in {int32,int64}";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.ConstantAsShape(1));

    protected override void Compute(KernelContext c)
    {
        var (indices, values) = (c.Input(0), c.Input(2));
        if (indices.Shape.Rank > 2)
        {
            throw new InvalidArgumentError($"sparse_indices should be a scalar, vector, or matrix, got shape {indices.Shape}");
        }

        var shape = RuntimeShape.Of(c.Input(1));
        var count = indices.Shape.Rank > 0 ? indices.Shape[0] : 1;
        var depth = indices.Shape.Rank > 1 ? (int)indices.Shape[1] : 1;
        if (shape.Rank != depth)
        {
            throw new InvalidArgumentError($"output_shape has incorrect number of elements: {shape.Rank} should be: {depth}");
        }

        if (values.Shape.Rank > 1 || (values.Shape.Rank == 1 && values.Count != count))
        {
            throw new InvalidArgumentError($"sparse_values has incorrect shape {values.Shape}, should be [] or [{count}]");
        }

        var output = c.Allocate(0, shape);
        Elements.Fill(output, c.Input(3));
        Check(indices, shape, count, depth, c.Node.Bool("validate_indices"));
        long row = 0;
        foreach (var start in NdIndices.Starts(indices.View(new Shape(count, depth)), shape, (i, at) => Wrong(i, at, "is out of bounds: need 0 <= index < " + Bracketed(shape.ToArray()))))
        {
            Elements.Copy(values, values.Shape.Rank == 0 ? 0 : row++, output, start, 1);
        }
    }

    private static void Check(Tensor indices, Shape shape, long count, int depth, bool validate)
    {
        var previous = Array.Empty<long>();
        for (long i = 0; validate && i < count; i++)
        {
            long[] at = [.. Enumerable.Range(0, depth).Select(d => ConstantFolder.Integer(indices, (int)((i * depth) + d)))];
            if (!at.Select((v, d) => v >= 0 && v < shape[d]).All(ok => ok))
            {
                throw Wrong(i, at, "is out of bounds: need 0 <= index < " + Bracketed(shape.ToArray()));
            }

            var order = i == 0 ? 1 : at.Zip(previous, (a, b) => a.CompareTo(b)).FirstOrDefault(o => o != 0);
            if (order <= 0)
            {
                throw Wrong(i, at, order == 0
                    ? "is repeated"
                    : "is out of order. Many sparse ops require sorted indices.\n    Use `tf.sparse.reorder` to create a correctly ordered copy.\n\n");
            }

            previous = at;
        }
    }

    private static string Bracketed(long[] values) => $"[{string.Join(',', values)}]";

    private static InvalidArgumentError Wrong(long i, long[] at, string what) => new($"indices[{i}] = {Bracketed(at)} {what}");
}
