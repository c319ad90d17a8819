namespace Tensorflow;

/// <content>Choices among several conditions, and assertions.</content>
public partial class control_flow_ops
{
    /// <summary>Builds all choices and gives the results of the first one whose predicate holds when it runs.</summary>
    /// <param name="pred_fn_pairs">Predicates (bool, scalars) and what builds the results, in the order in which they are tried.</param>
    /// <param name="default">Builds the results where none holds; null where one must hold.</param>
    /// <param name="exclusive">Whether it is an error when several hold.</param>
    /// <param name="name">The scope.</param>
    /// <exception cref="TypeError">A predicate is no bool, or a function is missing.</exception>
    internal static Tensor[] Case(IReadOnlyList<(Tensor Pred, Func<IReadOnlyList<object>> Fn)> pred_fn_pairs, Func<IReadOnlyList<object>> @default = null, bool exclusive = false, string name = "case")
    {
        foreach (var (pred, fn) in pred_fn_pairs)
        {
            if (pred.BaseType != DType.Bool)
            {
                throw new TypeError($"pred must be Tensor of type bool: {pred.name}");
            }

            if (fn is null)
            {
                throw new TypeError($"fn for pred {pred.name} must be callable.");
            }
        }

        using var scope = ops.OpenScope(name, "case", [.. pred_fn_pairs.Select(p => p.Pred)]);
        var tried = pred_fn_pairs;
        var build = @default;
        if (build is null)
        {
            if (pred_fn_pairs.Count == 0)
            {
                throw new ValueError("Must provide at least one item in pred_fn_pairs, or a default.");
            }

            // The last choice is the rest; it asserts that its own predicate holds and no other one does.
            tried = [.. pred_fn_pairs.SkipLast(1)];
            build = () => LastChoice(pred_fn_pairs);
        }

        foreach (var (pred, fn) in tried.Reverse())
        {
            var rest = build;
            build = () => Cond(pred, fn, rest);
        }

        using var control = exclusive ? scope.Graph.control_dependencies([AssertAtMost(tried, 1, "Input error: exclusive=True")]).Enter() : null;
        return [.. build().Select(r => ops.convert_to_tensor(r))];
    }

    /// <summary>An error when it runs and <paramref name="condition"/> does not hold.</summary>
    /// <param name="condition">bool, a scalar.</param>
    /// <param name="data">What the error prints: tensors and strings.</param>
    /// <param name="summarize">How many elements of each tensor; null for 3.</param>
    /// <param name="name">The scope; <c>Assert</c> by default.</param>
    internal static Operation Assert(Tensor condition, object[] data, int? summarize = null, string name = null)
    {
        using var scope = ops.OpenScope(name, "Assert", [condition, .. data]);
        Operation Make() => gen_ops.Apply("Assert", "Assert", [condition, data], ("summarize", summarize));
        var tensors = Array.ConvertAll(data, d => ops.convert_to_tensor(d));
        return Array.TrueForAll(tensors, t => t.BaseType is DType.String or DType.Int32)
            ? Make()
            : Cond(condition, () => [gen_ops.Apply("NoOp", null, [])], () => [Make()], "AssertGuard")[0].op;
    }

    private static IReadOnlyList<object> LastChoice(IReadOnlyList<(Tensor Pred, Func<IReadOnlyList<object>> Fn)> pairs)
    {
        var others = pairs.SkipLast(1).ToList();
        var (pred, fn) = pairs[^1];
        var all = Stacked(pairs);
        var alone = AssertAtMost(others, 0, $"Implementation error: selected default action #{others.Count} was called, but some of other predicates are True: ");
        var holds = Assert(pred, ["Input error: None of conditions evaluated as True:", all]);
        using var control = pred.graph.control_dependencies([alone, holds]).Enter();
        return fn();
    }

    private static Operation AssertAtMost(IReadOnlyList<(Tensor Pred, Func<IReadOnlyList<object>> Fn)> pairs, int most, string message)
    {
        var all = Stacked(pairs);
        var number = math_ops.Reduce("Sum", math_ops.cast(all, TF_DataType.TF_INT32), null, keepDims: false, "num_true_conds");
        var condition = gen_ops.Apply("LessEqual", null, [number, constant_op.constant(most, name: "n_true_conds")]).output;
        var names = string.Join(", ", pairs.Select(p => p.Pred.name));
        return Assert(condition, [$"{message}: more than {most} conditions ({names}) evaluated as True:", all], pairs.Count);
    }

    private static Tensor Stacked(IReadOnlyList<(Tensor Pred, Func<IReadOnlyList<object>> Fn)> pairs) =>
        gen_ops.Apply("Pack", "preds_c", [pairs.Select(p => p.Pred).ToArray()], ("axis", 0)).output;
}
