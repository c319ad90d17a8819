namespace Tensorflow;

/// <content>Loops.</content>
public partial class control_flow_ops
{
    /// <summary>Builds a loop: <paramref name="body"/> is run as long as <paramref name="cond"/> holds.</summary>
    /// <param name="cond">Whether another iteration runs, of the loop variables: bool, a scalar. Called once.</param>
    /// <param name="body">The loop variables after an iteration, of those before it. Called once.</param>
    /// <param name="loop_vars">The loop variables before the first iteration: tensors, tensor arrays, or values that become constants.</param>
    /// <param name="shape_invariants">The shapes that they have in every iteration; null for those they enter with.</param>
    /// <param name="parallel_iterations">How many iterations may be under way at once; from 1.</param>
    /// <param name="back_prop">Whether gradients pass through the loop.</param>
    /// <param name="swap_memory">Whether what gradients need may be moved out of a device's memory meanwhile.</param>
    /// <param name="name">The scope; <c>while</c> by default.</param>
    /// <param name="maximum_iterations">Where it ends at the latest: an integer scalar; null for no limit.</param>
    /// <returns>The loop variables after the last iteration.</returns>
    /// <exception cref="TypeError">A function is missing, or <paramref name="parallel_iterations"/> is less than 1.</exception>
    /// <exception cref="ValueError">There are no loop variables, or the body's results do not fit them.</exception>
    internal static object[] While(
        Func<object[], object> cond,
        Func<object[], object[]> body,
        object[] loop_vars,
        Shape[] shape_invariants = null,
        int parallel_iterations = LoopOptions.DefaultParallelIterations,
        bool back_prop = true,
        bool swap_memory = false,
        string name = null,
        object maximum_iterations = null)
    {
        if (cond is null || body is null)
        {
            throw new TypeError($"{(cond is null ? "cond" : "body")} must be callable.");
        }

        if (parallel_iterations < 1)
        {
            throw new TypeError("parallel_iterations must be a positive integer.");
        }

        using var scope = ops.OpenScope(name, "while", Array.ConvertAll(loop_vars, v => v is TensorArray array ? array.flow : v));
        if (loop_vars.Length == 0)
        {
            throw new ValueError("No loop variables provided. Give tf.while_loop at least one, a counter for one.");
        }

        var limit = maximum_iterations is null ? null : Limit(maximum_iterations);
        if (limit is not null)
        {
            var (holds, step) = (cond, body);
            var counter = constant_op.constant(array_ops.Number(0, limit.dtype), limit.dtype, name: "iteration_counter");
            loop_vars = [counter, .. loop_vars];
            cond = v => And((Tensor)v[0] < limit, holds(v[1..]));
            body = v => [(Tensor)v[0] + 1, .. step(v[1..])];
        }

        var context = new WhileContext(scope.Graph, new LoopOptions(parallel_iterations, back_prop, swap_memory, limit));
        if (context.Outer is null)
        {
            scope.Graph.add_to_collection<object>(ops.GraphKeys.WHILE_CONTEXT_, context);
        }

        var results = context.Build(cond, body, loop_vars, Invariants(shape_invariants, loop_vars, limited: limit is not null));
        return limit is null ? results : results[1..];
    }

    private static Tensor And(Tensor first, object second) => gen_ops.Apply("LogicalAnd", null, [first, second]).output;

    private static Tensor Limit(object maximum)
    {
        var limit = ops.convert_to_tensor(maximum, name: "maximum_iterations");
        return limit.StaticShape.Rank == 0
            ? limit
            : throw new ValueError($"maximum_iterations must be a scalar, saw shape: {limit.StaticShape.ToPythonString()}");
    }

    private static HostShape[] Invariants(Shape[] shapes, object[] variables, bool limited)
    {
        if (shapes is null)
        {
            return null;
        }

        HostShape[] all = [.. limited ? [HostShape.Scalar] : Array.Empty<HostShape>(), .. shapes.Select(s => s?.Host ?? HostShape.UnknownRank)];
        return all.Length == variables.Length
            ? all
            : throw new ValueError($"The two structures don't have the same number of elements: {variables.Length - (limited ? 1 : 0)} loop variables, {shapes.Length} shape invariants.");
    }
}
