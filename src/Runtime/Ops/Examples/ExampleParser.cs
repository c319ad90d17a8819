using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Examples;

/// <summary>What the ops that parse tf.train.Example have in common: their outputs, in the order sparse indices, values and shapes, dense values, ragged values and splits.</summary>
internal abstract class ExampleParser : ComputeOp
{
    /// <summary>Sets the outputs of a node.</summary>
    protected static void Parse(KernelContext c, ExampleBatch batch, FeatureSpec[] sparse, DenseFeatureSpec[] dense, FeatureSpec[] ragged)
    {
        var splits = c.Node.Types("ragged_split_types");
        for (var i = 0; i < sparse.Length; i++)
        {
            var (indices, values, shape) = ListFeature.Sparse(batch, sparse[i]);
            c.SetOutput(i, indices);
            c.SetOutput(sparse.Length + i, values);
            c.SetOutput((2 * sparse.Length) + i, shape);
        }

        var first = 3 * sparse.Length;
        for (var i = 0; i < dense.Length; i++)
        {
            c.SetOutput(first + i, DenseFeature.Read(batch, dense[i]));
        }

        first += dense.Length;
        for (var i = 0; i < ragged.Length; i++)
        {
            var (values, rows) = ListFeature.Ragged(batch, ragged[i], splits[i]);
            c.SetOutput(first + i, values);
            c.SetOutput(first + ragged.Length + i, rows);
        }
    }

    /// <summary>Pairs names with types.</summary>
    /// <exception cref="InvalidArgumentError">Their numbers differ.</exception>
    protected static FeatureSpec[] Features(string kind, string[] keys, DType[] types) => keys.Length == types.Length
        ? [.. keys.Select((key, i) => new FeatureSpec(key, types[i]))]
        : throw new InvalidArgumentError($"len({kind}_keys) != len({kind}_types): {keys.Length} vs. {types.Length}");

    /// <summary>Infers the outputs' shapes.</summary>
    /// <param name="c">The node.</param>
    /// <param name="serialized">The shape of the serialized examples.</param>
    /// <param name="sparse">Number of sparse features.</param>
    /// <param name="ragged">Number of ragged features.</param>
    protected static void SetShapes(ShapeContext c, Shape serialized, int sparse, int ragged)
    {
        var rank = serialized.HasRank ? serialized.Rank + 1 : Shape.Unknown;
        for (var i = 0; i < sparse; i++)
        {
            c.Set(i, new Shape(Shape.Unknown, rank));
            c.Set(sparse + i, new Shape(Shape.Unknown));
            c.Set((2 * sparse) + i, new Shape(rank));
        }

        var shapes = c.Node.Shapes("dense_shapes");
        for (var i = 0; i < shapes.Length; i++)
        {
            c.Set((3 * sparse) + i, serialized.Concat(shapes[i]));
        }

        var first = (3 * sparse) + shapes.Length;
        var splits = serialized.Rank == 1 ? ShapeContext.Add(serialized[0], 1) : Shape.Unknown;
        for (var i = 0; i < ragged; i++)
        {
            c.Set(first + i, new Shape(Shape.Unknown));
            c.Set(first + ragged + i, new Shape(splits));
        }
    }
}
