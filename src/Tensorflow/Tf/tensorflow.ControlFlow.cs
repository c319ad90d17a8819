using System.Runtime.CompilerServices;

namespace Tensorflow;

/// <content>Control flow.</content>
public partial class tensorflow
{
    /// <summary><paramref name="true_value"/> where <paramref name="pred"/> holds when it runs, else <paramref name="false_false"/>.</summary>
    public Tensor cond(Tensor pred, Tensor true_value, Tensor false_false) => control_flow_ops.Cond(pred, () => [true_value], () => [false_false])[0];

    /// <summary>Builds both branches and gives the result of the one that <paramref name="pred"/> chooses when it runs.</summary>
    public Tensor cond(Tensor pred, Func<ITensorOrOperation> true_fn = null, Func<ITensorOrOperation> false_fn = null, string name = null) =>
        control_flow_ops.Cond(pred, () => [true_fn()], () => [false_fn()], name)[0];

    /// <summary>Builds both branches and gives the results of the one that <paramref name="pred"/> chooses when it runs.</summary>
    /// <exception cref="ValueError">The branches give results of other numbers or types.</exception>
    public Tensor[] cond(Tensor pred, Func<Tensor[]> true_fn, Func<Tensor[]> false_fn, string name = null) => control_flow_ops.Cond(pred, true_fn, false_fn, name);

    /// <inheritdoc cref="control_flow_ops.Case"/>
    public Tensor @case((Tensor Pred, Func<Tensor> Fn)[] pred_fn_pairs, Func<Tensor> @default = null, bool exclusive = false, string name = "case") =>
        control_flow_ops.Case([.. pred_fn_pairs.Select(p => (p.Pred, Single(p.Fn)))], Single(@default), exclusive, name)[0];

    /// <inheritdoc cref="control_flow_ops.Case"/>
    public Tensor[] @case((Tensor Pred, Func<Tensor[]> Fn)[] pred_fn_pairs, Func<Tensor[]> @default = null, bool exclusive = false, string name = "case") =>
        control_flow_ops.Case([.. pred_fn_pairs.Select(p => (p.Pred, (Func<IReadOnlyList<object>>)p.Fn))], @default, exclusive, name);

    /// <summary>Runs <paramref name="body"/> as long as <paramref name="cond"/> holds; both are called once, to build a part of the graph.</summary>
    /// <param name="cond">Whether another iteration runs: bool, a scalar.</param>
    /// <param name="body">The loop variable after an iteration, of that before it.</param>
    /// <param name="loop_vars">The loop variable before the first iteration.</param>
    /// <param name="parallel_iterations">How many iterations may be under way at once; from 1.</param>
    /// <returns>The loop variable after the last iteration.</returns>
    /// <exception cref="ValueError">The body's result has another shape.</exception>
    public Tensor while_loop(Func<Tensor, Tensor> cond, Func<Tensor, Tensor> body, Tensor loop_vars, int parallel_iterations = 10) =>
        (Tensor)control_flow_ops.While(v => cond((Tensor)v[0]), v => [body((Tensor)v[0])], [loop_vars], parallel_iterations: parallel_iterations)[0];

    /// <summary>Runs <paramref name="body"/> as long as <paramref name="cond"/> holds; both are called once, to build a part of the graph.</summary>
    /// <param name="cond">Whether another iteration runs: bool, a scalar.</param>
    /// <param name="body">The loop variables after an iteration, of those before it.</param>
    /// <param name="loop_vars">The loop variables before the first iteration.</param>
    /// <param name="parallel_iterations">How many iterations may be under way at once; from 1.</param>
    /// <param name="name">The scope; <c>while</c> by default.</param>
    /// <returns>The loop variables after the last iteration.</returns>
    /// <exception cref="ValueError">There are no loop variables, or the body's results do not fit them.</exception>
    public Tensor[] while_loop(Func<Tensors, Tensor> cond, Func<Tensors, Tensors> body, Tensors loop_vars, int parallel_iterations = 10, string name = null) =>
        while_loop(cond, body, loop_vars, null, parallel_iterations, name: name);

    /// <inheritdoc cref="control_flow_ops.While"/>
    [OverloadResolutionPriority(-1)]
    public Tensor[] while_loop(
        Func<Tensors, Tensor> cond,
        Func<Tensors, Tensors> body,
        Tensors loop_vars,
        Shape[] shape_invariants = null,
        int parallel_iterations = 10,
        bool back_prop = true,
        bool swap_memory = false,
        string name = null,
        object maximum_iterations = null)
    {
        var results = control_flow_ops.While(
            cond is null ? null : v => cond(Tensors(v)),
            body is null ? null : v => [.. body(Tensors(v))],
            [.. loop_vars],
            shape_invariants,
            parallel_iterations,
            back_prop,
            swap_memory,
            name,
            maximum_iterations);
        return [.. results.Cast<Tensor>()];
    }

    /// <summary>As the other loops, with loop variables of a tuple: tensors and tensor arrays, or tuples of them.</summary>
    /// <inheritdoc cref="control_flow_ops.While"/>
    [OverloadResolutionPriority(-2)]
    public T while_loop<T>(
        Func<T, Tensor> cond,
        Func<T, T> body,
        T loop_vars,
        Shape[] shape_invariants = null,
        int parallel_iterations = 10,
        bool back_prop = true,
        bool swap_memory = false,
        string name = null,
        object maximum_iterations = null)
        where T : struct, ITuple =>
        LoopTuple<T>.Pack(control_flow_ops.While(
            cond is null ? null : v => cond(LoopTuple<T>.Pack(v)),
            body is null ? null : v => LoopTuple<T>.Leaves(body(LoopTuple<T>.Pack(v))),
            LoopTuple<T>.Leaves(loop_vars),
            shape_invariants,
            parallel_iterations,
            back_prop,
            swap_memory,
            name,
            maximum_iterations));

    /// <summary>An empty array of tensors under an index.</summary>
    /// <param name="dtype">The element type.</param>
    /// <param name="size">The number of elements.</param>
    /// <param name="dynamic_size">Whether writing beyond the end makes it longer.</param>
    /// <param name="clear_after_read">Whether an element may be read only once, which frees it.</param>
    /// <param name="element_shape">The shape of all elements; null for that of the first one written.</param>
    /// <param name="colocate_with_first_write_call">Whether it lives where the first written value does.</param>
    /// <param name="infer_shape">Whether all elements must have the same shape.</param>
    public TensorArray TensorArray(TF_DataType dtype, int size = 0, bool dynamic_size = false, bool clear_after_read = true, Shape element_shape = null, bool colocate_with_first_write_call = true, bool infer_shape = true) =>
        new(dtype, size, dynamic_size, clear_after_read, null, infer_shape, element_shape, colocate_with_first_write_call);

    /// <summary>An empty array of tensors under an index.</summary>
    /// <param name="dtype">The element type.</param>
    /// <param name="size">The number of elements: int32, a scalar.</param>
    /// <param name="dynamic_size">Whether writing beyond the end makes it longer.</param>
    /// <param name="clear_after_read">Whether an element may be read only once, which frees it.</param>
    /// <param name="element_shape">The shape of all elements; null for that of the first one written.</param>
    /// <param name="colocate_with_first_write_call">Whether it lives where the first written value does.</param>
    /// <param name="infer_shape">Whether all elements must have the same shape.</param>
    public TensorArray TensorArray(TF_DataType dtype, Tensor size, bool dynamic_size = false, bool clear_after_read = true, Shape element_shape = null, bool colocate_with_first_write_call = true, bool infer_shape = true) =>
        new(dtype, size, dynamic_size, clear_after_read, null, infer_shape, element_shape, colocate_with_first_write_call);

    private static Tensors Tensors(object[] variables) => new([.. variables.Cast<Tensor>()]);

    private static Func<IReadOnlyList<object>> Single(Func<Tensor> build) => build is null ? null : () => [build()];
}
