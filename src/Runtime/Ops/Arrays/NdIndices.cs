using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Turns indices whose last dimension lists coordinates into places of slices.</summary>
internal static class NdIndices
{
    /// <summary>Number of coordinates that each index has.</summary>
    public static int Depth(Shape indices) => indices.Rank > 0 ? (int)indices[-1] : 1;

    /// <summary>The first element of each slice, in order.</summary>
    /// <param name="indices">The indices, <c>[..., depth]</c>.</param>
    /// <param name="shape">The shape that they index.</param>
    /// <param name="error">Makes the error of index i with given coordinates.</param>
    public static IEnumerable<long> Starts(Tensor indices, Shape shape, Func<long, long[], InvalidArgumentError> error)
    {
        var depth = Depth(indices.Shape);
        var strides = Kernels.Movement.Strides.Of(shape.Dims);
        var count = depth == 0 ? Elements.Product(indices.Shape.Dims[..^1]) : indices.Count / depth;
        for (long i = 0; i < count; i++)
        {
            long start = 0;
            for (var d = 0; d < depth; d++)
            {
                var index = ConstantFolder.Integer(indices, (int)((i * depth) + d));
                if (index < 0 || index >= shape[d])
                {
                    throw error(i, [.. Enumerable.Range(0, depth).Select(k => ConstantFolder.Integer(indices, (int)((i * depth) + k)))]);
                }

                start += index * strides[d];
            }

            yield return start;
        }
    }

    /// <summary>The error that scatters raise.</summary>
    public static Func<long, long[], InvalidArgumentError> ScatterError(Shape indices, Shape shape) => (i, coordinates) =>
        new InvalidArgumentError($"indices{Place(indices, i)} = [{string.Join(", ", coordinates)}] does not index into shape {shape}");

    /// <summary>The coordinates of index number <paramref name="i"/>.</summary>
    public static string Place(Shape indices, long i) => RowIndices.Coordinates(indices.Rank > 0 ? indices.Slice(0, indices.Rank - 1) : indices, i);

    /// <summary>The indices of a scatter: of a vector, unlike where they are looked up, each element is an index of its own.</summary>
    public static Tensor OfScatter(Tensor indices) => indices.Shape.Rank == 1 ? indices.View(new Shape(indices.Count, 1)) : indices;

    /// <summary>Checks a scatter of slices: the updates' outer dimensions are the indices', the inner ones the target's.</summary>
    public static long Check(Shape indices, Shape updates, Shape target, bool withSizes = false)
    {
        var depth = indices.Rank > 1 ? Depth(indices) : 1;
        if (target.Rank < 1)
        {
            throw new InvalidArgumentError("Output must be at least 1-D, got shape: " + target);
        }

        var outer = indices.Rank == 1 ? 1 : Math.Max(0, indices.Rank - 1);
        if (depth > target.Rank)
        {
            throw new InvalidArgumentError($"The inner dimension of indices{indices} is {depth}; it must not exceed the rank of {target}");
        }

        for (var i = 0; i < outer; i++)
        {
            if (updates.Rank <= i || updates[i] != indices[i])
            {
                throw new InvalidArgumentError(withSizes || indices.Rank == 1
                    ? $"Dimensions [{i},{i + 1}) of indices[shape={indices}] = {indices[i]} must match dimensions [{i},{i + 1}) of updates[shape={updates}] = {(updates.Rank > i ? updates[i] : 0)}"
                    : $"Dimensions [0,{outer}) of indices[shape={indices}] must match dimensions [0,{outer}) of updates[shape={updates}]");
            }
        }

        var inner = target.Slice(depth);
        return updates.Slice(outer).Equals(inner)
            ? inner.ElementCount
            : throw new InvalidArgumentError($"Dimensions [{depth},{target.Rank}) of input[shape={target}] must match dimensions [{outer},{updates.Rank}) of updates[shape={updates}]");
    }

    /// <summary>Shape function of a scatter of slices into <paramref name="target"/>.</summary>
    public static void Infer(ShapeContext c, Shape indices, Shape updates, Shape target)
    {
        if (!indices.HasRank || !updates.HasRank || indices.Rank == 0 || indices[-1] == Shape.Unknown)
        {
            return;
        }

        var outer = indices.Rank - 1;
        var prefix = indices.Slice(0, outer);
        if (prefix.MergeWith(updates.Slice(0, Math.Min(outer, updates.Rank))) is null)
        {
            var head = updates.Slice(0, Math.Min(outer, updates.Rank));
            c.Merge(prefix, head, null, $"Dimensions [0,{outer}) of indices[shape={indices}] = {prefix} must match dimensions [0,{outer}) of updates[shape={updates}] = {head}: ");
        }

        var depth = (int)indices[-1];
        if (target.HasRank && depth <= target.Rank)
        {
            var (inner, tail) = (target.Slice(depth), updates.Slice(Math.Min(outer, updates.Rank)));
            c.Merge(inner, tail, null, $"Dimensions [{depth},{target.Rank}) of input[shape={target}] = {inner} must match dimensions [{outer},{updates.Rank}) of updates[shape={updates}] = {tail}: ");
        }
    }
}
