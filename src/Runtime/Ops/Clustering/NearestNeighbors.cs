using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Clustering;

/// <summary>The nearest rows of a matrix for each row of another one, and their squared distances (contrib/factorization/kernels/clustering_ops.cc).</summary>
/// <remarks>A distance is |p|^2 + |c|^2 - 2 p·c in float32, as TensorFlow's is: equal rows may be a rounding error apart.</remarks>
internal sealed class NearestNeighbors : ComputeOp
{
    public override string SignatureText => "NearestNeighbors(points:float, centers:float, k:int64) -> (nearest_center_indices:int64, nearest_center_distances:float) |";

    public override void InferShapes(ShapeContext c)
    {
        c.Set(0, Shape.UnknownRank);
        c.Set(1, Shape.UnknownRank);
    }

    protected override void Compute(KernelContext c)
    {
        var (points, centers, wanted) = (c.Input(0), c.Input(1), c.Input(2));
        Check(points.Shape.Rank == 2, "Input points should be a matrix.");
        Check(centers.Shape.Rank == 2, "Input centers should be a matrix.");
        Check(wanted.Shape.Rank == 0, "Input k should be a scalar.");
        var (rows, width, count) = ((int)points.Shape[0], (int)points.Shape[1], (int)centers.Shape[0]);
        Check(rows > 0, "Expected points.rows() > 0.");
        Check(width == centers.Shape[1], $"Expected point_dimensions == center_dimensions: {width} vs {centers.Shape[1]}.");
        Check(wanted.Value<long>() >= 0, $"Expected k >= 0: {wanted.Value<long>()}.");
        var k = (int)Math.Min(count, wanted.Value<long>());
        var (indices, distances) = (c.Allocate(0, new Shape(rows, k)), c.Allocate(1, new Shape(rows, k)));
        var halves = HalfNorms(centers, count, width);
        for (var i = 0; i < rows; i++)
        {
            var point = points.Span<float>().Slice(i * width, width);
            var half = HalfNorm(point);
            var partial = new float[count];
            for (var j = 0; j < count; j++)
            {
                partial[j] = halves[j] - System.Numerics.Tensors.TensorPrimitives.Dot<float>(point, centers.Span<float>().Slice(j * width, width));
            }

            var order = Enumerable.Range(0, count).OrderBy(j => partial[j]).ThenBy(j => j).Take(k).ToArray();
            for (var n = 0; n < k; n++)
            {
                indices.Span<long>()[(i * k) + n] = order[n];
                distances.Span<float>()[(i * k) + n] = 2 * (half + partial[order[n]]);
            }
        }
    }

    private static float[] HalfNorms(Tensor centers, int count, int width)
    {
        var halves = new float[count];
        for (var j = 0; j < count; j++)
        {
            halves[j] = HalfNorm(centers.Span<float>().Slice(j * width, width));
        }

        return halves;
    }

    private static float HalfNorm(ReadOnlySpan<float> row) => 0.5f * System.Numerics.Tensors.TensorPrimitives.SumOfSquares(row);

    private static void Check(bool holds, string message)
    {
        if (!holds)
        {
            throw new InvalidArgumentError(message);
        }
    }
}
