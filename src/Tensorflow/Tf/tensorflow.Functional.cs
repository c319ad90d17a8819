namespace Tensorflow;

/// <content>Functions over the rows of a tensor.</content>
public partial class tensorflow
{
    /// <summary>The results of <paramref name="fn"/> for each row, as rows: <c>[n, ...]</c>.</summary>
    /// <param name="fn">Builds the result for a row, of type <paramref name="dtype"/>. Called once.</param>
    /// <param name="elems">The rows, <c>[n, ...]</c>.</param>
    /// <param name="dtype">The element type of the results; DtInvalid for that of the rows.</param>
    /// <param name="parallel_iterations">How many iterations may be under way at once; below 1 for 10.</param>
    /// <param name="back_prop">Whether gradients pass through it.</param>
    /// <param name="swap_memory">Whether what gradients need may be moved out of a device's memory meanwhile.</param>
    /// <param name="infer_shape">Whether all results must have the same shape.</param>
    /// <param name="name">The scope; <c>map</c> by default.</param>
    /// <exception cref="ValueError"><paramref name="elems"/> is a scalar.</exception>
    public Tensor map_fn(Func<Tensor, Tensor> fn, Tensor elems, TF_DataType dtype = TF_DataType.DtInvalid, int parallel_iterations = -1, bool back_prop = true, bool swap_memory = false, bool infer_shape = true, string name = null) =>
        functional_ops.Map(fn, elems, dtype, Running(parallel_iterations, back_prop, swap_memory), infer_shape, name);

    /// <summary>The accumulated values after each row, as rows: <c>[n, ...]</c>.</summary>
    /// <param name="fn">Builds the next accumulated value of the one before and a row. Called once.</param>
    /// <param name="elems">The rows, <c>[n, ...]</c>.</param>
    /// <param name="initializer">The value before the first row; null for the first row itself.</param>
    /// <param name="parallel_iterations">How many iterations may be under way at once; below 1 for 10.</param>
    /// <param name="back_prop">Whether gradients pass through it.</param>
    /// <param name="swap_memory">Whether what gradients need may be moved out of a device's memory meanwhile.</param>
    /// <param name="infer_shape">Whether all accumulated values must have the same shape.</param>
    /// <param name="reverse">Whether the last row comes first.</param>
    /// <param name="name">The scope; <c>scan</c> by default.</param>
    /// <exception cref="ValueError"><paramref name="elems"/> is a scalar.</exception>
    public Tensor scan(Func<Tensor, Tensor, Tensor> fn, Tensor elems, Tensor initializer = null, int parallel_iterations = 10, bool back_prop = true, bool swap_memory = false, bool infer_shape = true, bool reverse = false, string name = null) =>
        functional_ops.Scan(fn, elems, initializer, Running(parallel_iterations, back_prop, swap_memory), infer_shape, reverse, name);

    /// <summary>The accumulated value after the last row, from the first row on.</summary>
    /// <param name="fn">Builds the next accumulated value of the one before and a row. Called once.</param>
    /// <param name="elems">The rows, <c>[n, ...]</c>.</param>
    /// <param name="initializer">The value before the first row; null for the first row itself.</param>
    /// <param name="parallel_iterations">How many iterations may be under way at once; below 1 for 10.</param>
    /// <param name="back_prop">Whether gradients pass through it.</param>
    /// <param name="swap_memory">Whether what gradients need may be moved out of a device's memory meanwhile.</param>
    /// <param name="name">The scope; <c>foldl</c> by default.</param>
    /// <exception cref="ValueError"><paramref name="elems"/> is a scalar.</exception>
    public Tensor foldl(Func<Tensor, Tensor, Tensor> fn, Tensor elems, Tensor initializer = null, int parallel_iterations = 10, bool back_prop = true, bool swap_memory = false, string name = null) =>
        functional_ops.FoldLeft(fn, elems, initializer, Running(parallel_iterations, back_prop, swap_memory), name);

    /// <summary>The accumulated value after the first row, from the last row on.</summary>
    /// <param name="name">The scope; <c>foldr</c> by default.</param>
    /// <inheritdoc cref="foldl"/>
    public Tensor foldr(Func<Tensor, Tensor, Tensor> fn, Tensor elems, Tensor initializer = null, int parallel_iterations = 10, bool back_prop = true, bool swap_memory = false, string name = null) =>
        functional_ops.FoldRight(fn, elems, initializer, Running(parallel_iterations, back_prop, swap_memory), name);

    private static functional_ops.Running Running(int parallelIterations, bool backProp, bool swapMemory) =>
        new(parallelIterations < 1 ? LoopOptions.DefaultParallelIterations : parallelIterations, backProp, swapMemory);
}
