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
        var sides = gen_ops.Apply("Switch", null, [pred, pred]).outputs;
        var whenTrue = gen_ops.Apply("Identity", "switch_t", [sides[1]]).output;
        var whenFalse = gen_ops.Apply("Identity", "switch_f", [sides[0]]).output;
        var predicate = gen_ops.Apply("Identity", "pred_id", [pred]).output;

        var trueBranch = new CondContext(predicate, whenTrue, branch: 1);
        var trueResults = Branch(trueBranch, true_fn);
        var falseBranch = new CondContext(predicate, whenFalse, branch: 0);
        var falseResults = Branch(falseBranch, false_fn);

        Check(trueResults, falseResults);
        var merges = falseResults.Zip(trueResults, (f, t) => Merge([f, t])).ToArray();
        if (trueBranch.Outer is null)
        {
            scope.Graph.add_to_collection<object>(ops.GraphKeys.COND_CONTEXT_, trueBranch);
            scope.Graph.add_to_collection<object>(ops.GraphKeys.COND_CONTEXT_, falseBranch);
        }

        return merges;
    }

    /// <summary>Sends <paramref name="data"/> to output 1 where <paramref name="pred"/> holds, else to output 0.</summary>
    internal static Tensor[] SwitchRefOrTensor(Tensor data, Tensor pred, string name = "Switch")
    {
        using var location = data.graph.ColocateWith(data.op, ignoreExisting: true);
        return gen_ops.Apply(data.dtype.is_ref_dtype() ? "RefSwitch" : "Switch", name, [data, pred]).outputs;
    }

    /// <summary>The one of <paramref name="inputs"/> that arrives.</summary>
    internal static Tensor Merge(IReadOnlyList<Tensor> inputs, string name = null)
    {
        using var scope = ops.OpenScope(name, "Merge", [.. inputs]);
        return gen_ops.Apply(inputs.All(i => i.dtype.is_ref_dtype()) ? "RefMerge" : "Merge", scope.Name, [inputs]).outputs[0];
    }

    private static List<Tensor> Branch(CondContext context, Func<IReadOnlyList<object>> function)
    {
        context.Enter();
        try
        {
            return context.Build(function);
        }
        finally
        {
            context.Exit();
        }
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
