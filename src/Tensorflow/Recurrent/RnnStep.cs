namespace Tensorflow;

/// <summary>One step of a batch of sequences of different lengths: rows that have ended give zeros and keep their state (python/ops/rnn.py).</summary>
/// <param name="Lengths">The length of each row: int32, <c>[batch]</c>.</param>
/// <param name="Shortest">The smallest length: int32, a scalar.</param>
/// <param name="Longest">The greatest length: int32, a scalar.</param>
/// <param name="Zeros">The output of rows that have ended, <c>[batch, outputs]</c>.</param>
internal sealed record RnnStep(Tensor Lengths, Tensor Shortest, Tensor Longest, Tensor Zeros)
{
    /// <summary>The step inside of a loop: computes all rows and chooses.</summary>
    /// <param name="time">The number of the step: int32, a scalar.</param>
    /// <param name="state">The state before.</param>
    /// <param name="cell">Builds output and state of all rows.</param>
    public (Tensor Output, RnnState State) InLoop(Tensor time, RnnState state, Func<(Tensor Output, RnnState State)> cell)
    {
        var ended = BinaryOperators.Apply("greater_equal", time, Lengths);
        var (output, next) = Called(state, cell);
        return Shaped(state, Choose(ended, state, output, next));
    }

    /// <summary>A step of an unrolled net: where all rows have ended nothing is computed, and where none has, nothing is chosen.</summary>
    /// <param name="time">The number of the step, from 0.</param>
    /// <param name="state">The state before.</param>
    /// <param name="cell">Builds output and state of all rows.</param>
    public (Tensor Output, RnnState State) Unrolled(int time, RnnState state, Func<(Tensor Output, RnnState State)> cell)
    {
        // Python turns a comparison with a number on its left around.
        var ended = BinaryOperators.Apply("less_equal", Lengths, time);
        var all = control_flow_ops.Cond(
            BinaryOperators.Apply("less_equal", Longest, time),
            () => [Zeros, .. state.flatten()],
            () =>
            {
                var (output, next) = Called(state, cell);
                return control_flow_ops.Cond(
                    BinaryOperators.Apply("greater", Shortest, time),
                    () => [output, .. next.flatten()],
                    () => Choose(ended, state, output, next));
            });
        return Shaped(state, all);
    }

    private static (Tensor Output, RnnState State) Called(RnnState state, Func<(Tensor Output, RnnState State)> cell)
    {
        var (output, next) = cell();
        RnnState.CheckSameStructure(state, next);
        return (output, next);
    }

    private static Tensor Choose(Tensor ended, Tensor before, Tensor after)
    {
        if (before.rank == 0)
        {
            return after;
        }

        using var location = after.graph.ColocateWith(after.op);
        return array_ops.where(ended, before, after);
    }

    private Tensor[] Choose(Tensor ended, RnnState state, Tensor output, RnnState next)
    {
        var chosen = Choose(ended, Zeros, output);
        return [chosen, .. state.flatten().Zip(next.flatten(), (b, a) => Choose(ended, b, a))];
    }

    private (Tensor Output, RnnState State) Shaped(RnnState state, Tensor[] results)
    {
        results[0].MergeShape(Zeros.StaticShape);
        foreach (var (before, after) in state.flatten().Zip(results[1..]))
        {
            after.MergeShape(before.StaticShape);
        }

        return (results[0], state.Pack(results[1..]));
    }
}
