namespace Tensorflow;

/// <summary>Functions over the rows of a tensor, by loops over tensor arrays (python/ops/functional_ops.py).</summary>
/// <remarks>
/// The nodes are those that TensorFlow 2.21 was recorded with where 1.13.1's are not known: where the counter of <see cref="Scan"/> begins, and the
/// element shapes it states.
/// </remarks>
public static partial class functional_ops
{
    /// <summary>How a loop over rows runs.</summary>
    /// <param name="ParallelIterations">How many iterations may be under way at once; from 1.</param>
    /// <param name="BackProp">Whether gradients pass through it.</param>
    /// <param name="SwapMemory">Whether what gradients need may be moved out of a device's memory meanwhile.</param>
    internal sealed record Running(int ParallelIterations, bool BackProp, bool SwapMemory);

    /// <summary>The results of <paramref name="fn"/> for each row, as rows: <c>[n, ...]</c>.</summary>
    /// <param name="fn">Builds the result for a row, of type <paramref name="dtype"/>. Called once.</param>
    /// <param name="elems">The rows, <c>[n, ...]</c>.</param>
    /// <param name="dtype">The element type of the results; DtInvalid for that of the rows.</param>
    /// <param name="running">How the loop runs.</param>
    /// <param name="inferShape">Whether all results must have the same shape.</param>
    /// <param name="name">The scope; <c>map</c> by default.</param>
    /// <exception cref="ValueError"><paramref name="elems"/> is a scalar.</exception>
    internal static Tensor Map(Func<Tensor, Tensor> fn, Tensor elems, TF_DataType dtype, Running running, bool inferShape, string name)
    {
        using var scope = ops.OpenScope(name, "map", elems);
        var (rows, n) = Rows(elems);
        var source = new TensorArray(rows.dtype.as_base_dtype(), n).unstack(rows);
        var start = constant_op.constant(0);
        var results = new TensorArray(dtype == TF_DataType.DtInvalid ? rows.dtype.as_base_dtype() : dtype, n, infer_shape: inferShape);
        var after = Loop(
            v => BinaryOperators.Apply("less", v[0], n),
            v =>
            {
                var i = (Tensor)v[0];
                var written = ((TensorArray)v[1]).write(i, fn(source.read(i)));
                return [i + 1, written];
            },
            [start, results],
            n,
            running);
        return Stacked((TensorArray)after[1], rows);
    }

    /// <summary>The accumulated values after each row, as rows: <c>[n, ...]</c>.</summary>
    /// <param name="fn">Builds the next accumulated value of the one before and a row. Called once.</param>
    /// <param name="elems">The rows, <c>[n, ...]</c>.</param>
    /// <param name="initializer">The value before the first row; null for the first row itself.</param>
    /// <param name="running">How the loop runs.</param>
    /// <param name="inferShape">Whether all accumulated values must have the same shape.</param>
    /// <param name="reverse">Whether the last row comes first.</param>
    /// <param name="name">The scope; <c>scan</c> by default.</param>
    /// <exception cref="ValueError"><paramref name="elems"/> is a scalar.</exception>
    internal static Tensor Scan(Func<Tensor, Tensor, Tensor> fn, Tensor elems, Tensor initializer, Running running, bool inferShape, bool reverse, string name)
    {
        using var scope = ops.OpenScope(name, "scan", elems);
        var (rows, n) = Rows(elems);
        var source = new TensorArray(rows.dtype.as_base_dtype(), n, element_shape: new Shape(rows.StaticShape.HasRank ? rows.StaticShape.Slice(1) : HostShape.UnknownRank)).unstack(rows);
        var first = initializer is null ? source.read(reverse ? Minus(n, 1) : 0) : ops.convert_to_tensor(initializer);
        var given = initializer is null ? 1 : 0;
        var results = new TensorArray(first.dtype.as_base_dtype(), n, infer_shape: inferShape, element_shape: inferShape ? first.shape : null);
        if (initializer is null)
        {
            results = reverse && Minus(n, 1) is Tensor last ? results.write(last, first) : results.write(reverse ? (int)n - 1 : 0, first);
        }

        var after = Loop(
            v => reverse ? BinaryOperators.Apply("greater_equal", v[0], 0) : BinaryOperators.Apply("less", v[0], n),
            v =>
            {
                var i = (Tensor)v[0];
                var next = fn((Tensor)v[1], source.read(i));
                var written = ((TensorArray)v[2]).write(i, next);
                return [reverse ? i - 1 : i + 1, next, written];
            },
            [reverse ? Minus(Minus(n, 1), given) : given, first, results],
            n,
            running);
        return Stacked((TensorArray)after[2], rows);
    }

    /// <summary>The accumulated value after the last row, from the first row on.</summary>
    /// <param name="fn">Builds the next accumulated value of the one before and a row. Called once.</param>
    /// <param name="elems">The rows, <c>[n, ...]</c>.</param>
    /// <param name="initializer">The value before the first row; null for the first row itself.</param>
    /// <param name="running">How the loop runs.</param>
    /// <param name="name">The scope; <c>foldl</c> by default.</param>
    /// <exception cref="ValueError"><paramref name="elems"/> is a scalar.</exception>
    internal static Tensor FoldLeft(Func<Tensor, Tensor, Tensor> fn, Tensor elems, Tensor initializer, Running running, string name)
    {
        using var scope = ops.OpenScope(name, "foldl", elems);
        var (rows, n) = Rows(elems);
        var source = new TensorArray(rows.dtype.as_base_dtype(), n).unstack(rows);
        var first = initializer ?? source.read(0);
        var start = constant_op.constant(initializer is null ? 1 : 0);
        return (Tensor)Loop(
            v => BinaryOperators.Apply("less", v[0], n),
            v =>
            {
                var next = fn((Tensor)v[1], source.read(v[0]));
                return [(Tensor)v[0] + 1, next];
            },
            [start, first],
            n,
            running)[1];
    }

    /// <summary>The accumulated value after the first row, from the last row on.</summary>
    /// <param name="name">The scope; <c>foldr</c> by default.</param>
    /// <inheritdoc cref="FoldLeft"/>
    internal static Tensor FoldRight(Func<Tensor, Tensor, Tensor> fn, Tensor elems, Tensor initializer, Running running, string name)
    {
        using var scope = ops.OpenScope(name, "foldr", elems);
        var (rows, n) = Rows(elems);
        var source = new TensorArray(rows.dtype.as_base_dtype(), n).unstack(rows);
        var start = initializer is null ? Minus(n, 1) : n;
        var first = initializer ?? source.read(start);
        return (Tensor)Loop(
            v => BinaryOperators.Apply("greater", v[0], 0),
            v =>
            {
                var i = (Tensor)v[0] - 1;
                return [i, fn((Tensor)v[1], source.read(i))];
            },
            [start, first],
            n,
            running)[1];
    }

    private static object[] Loop(Func<object[], object> condition, Func<object[], object[]> body, object[] variables, object n, Running running) =>
        control_flow_ops.While(condition, body, variables, null, running.ParallelIterations, running.BackProp, running.SwapMemory, null, n);

    /// <summary>The rows as a tensor, and their number: a number where it is known, else a tensor.</summary>
    private static (Tensor Rows, object Number) Rows(Tensor elems)
    {
        var rows = ops.convert_to_tensor(elems, name: "elem");
        var shape = rows.StaticShape;
        return shape.Rank == 0 ? throw new ValueError("elems must be a 1+ dimensional Tensor, not a scalar")
            : shape.HasRank && shape[0] > 0 ? (rows, checked((int)shape[0]))
            : (rows, array_ops.strided_slice(array_ops.shape(rows), [Slice.Index(0)]));
    }

    private static object Minus(object number, int less) => number is int known ? known - less : (Tensor)number - less;

    private static Tensor Stacked(TensorArray results, Tensor rows)
    {
        var stacked = results.stack();
        if (rows.StaticShape.HasRank && stacked.StaticShape.HasRank)
        {
            stacked.MergeShape(stacked.StaticShape.WithDim(0, rows.StaticShape[0]));
        }

        return stacked;
    }
}
