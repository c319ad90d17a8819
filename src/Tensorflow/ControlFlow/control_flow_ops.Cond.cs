namespace Tensorflow;

/// <content>Conditionals.</content>
public partial class control_flow_ops
{
    /// <summary>Builds both branches and gives the results of the one that <paramref name="pred"/> chooses when it runs.</summary>
    /// <param name="pred">bool, a scalar.</param>
    /// <param name="true_fn">Builds the results where <paramref name="pred"/> holds.</param>
    /// <param name="false_fn">Builds as many results of the same types where it does not.</param>
    /// <param name="name">The scope; <c>cond</c> by default.</param>
    /// <exception cref="ValueError">The branches give results of other numbers or types.</exception>
    internal static Tensor[] Cond(Tensor pred, Func<IReadOnlyList<object>> true_fn, Func<IReadOnlyList<object>> false_fn, string name = null)
    {
        using var scope = ops.OpenScope(name, "cond", pred);
        var sides = Switch(pred, pred);
        var whenTrue = Identity(sides[1], "switch_t");
        var whenFalse = Identity(sides[0], "switch_f");
        var predicate = Identity(pred, "pred_id");
        Array.ForEach([sides[0], whenTrue, whenFalse, predicate], t => scope.Graph.prevent_fetching(t.op));

        var trueBranch = new CondContext(predicate, whenTrue, branch: 1);
        var trueResults = trueBranch.Inside(() => trueBranch.Build(true_fn));
        var falseBranch = new CondContext(predicate, whenFalse, branch: 0);
        var falseResults = falseBranch.Inside(() => falseBranch.Build(false_fn));

        Check(trueResults, falseResults);
        var merges = falseResults.Zip(trueResults, (f, t) => Merge([f, t])).ToArray();
        if (trueBranch.Outer is null)
        {
            scope.Graph.add_to_collection<object>(ops.GraphKeys.COND_CONTEXT_, trueBranch);
            scope.Graph.add_to_collection<object>(ops.GraphKeys.COND_CONTEXT_, falseBranch);
        }

        return merges;
    }

    private static void Check(List<Tensor> whenTrue, List<Tensor> whenFalse)
    {
        if (whenTrue.Count != whenFalse.Count)
        {
            throw new ValueError($"true_fn and false_fn must return the same number of outputs: {whenTrue.Count} and {whenFalse.Count}.");
        }

        foreach (var (t, f) in whenTrue.Zip(whenFalse))
        {
            if (t.BaseType != f.BaseType)
            {
                throw new ValueError($"Outputs of true_fn and false_fn must have the same type: {t.dtype.as_base_dtype().as_numpy_name()}, {f.dtype.as_base_dtype().as_numpy_name()}");
            }
        }
    }
}
