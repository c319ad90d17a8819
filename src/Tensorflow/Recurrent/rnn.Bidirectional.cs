namespace Tensorflow;

/// <content>Nets in both directions.</content>
internal static partial class rnn
{
    private const string BidirectionalScope = "bidirectional_rnn";

    /// <summary>Runs one cell along sequences, and another one from their ends.</summary>
    /// <param name="forward">The cell that begins at the start, and its state before.</param>
    /// <param name="backward">The cell that begins at the end, and its state before.</param>
    /// <param name="inputs">The sequences, <c>[batch, time, features]</c>, or <c>[time, batch, features]</c>.</param>
    /// <param name="lengths">Where each row ends; null where none ends early.</param>
    /// <param name="running">How it runs.</param>
    /// <param name="scope">The variable scope; null for <c>bidirectional_rnn</c>.</param>
    /// <returns>The outputs in the order of the inputs, and the final states, of both directions.</returns>
    public static ((Tensor Forward, Tensor Backward) Outputs, (RnnState Forward, RnnState Backward) States) BidirectionalDynamic((RnnCell Cell, RnnState State) forward, (RnnCell Cell, RnnState State) backward, Tensor inputs, Tensor lengths, Running running, VariableScope scope)
    {
        var (sequences, batch) = running.TimeMajor ? (0, 1) : (1, 0);
        (Tensor Outputs, RnnState State) first, last;
        using (var around = scope is null ? new variable_scope(BidirectionalScope) : new variable_scope(scope))
        {
            around.__enter__();
            using (var fw = new variable_scope("fw"))
            {
                fw.__enter__();
                first = Dynamic(forward.Cell, inputs, lengths, forward.State, running, fw);
            }

            using var bw = new variable_scope("bw");
            bw.__enter__();
            last = Dynamic(backward.Cell, Reversed(inputs, lengths, sequences, batch), lengths, backward.State, running, bw);
        }

        return ((first.Outputs, Reversed(last.Outputs, lengths, sequences, batch)), (first.State, last.State));
    }

    /// <summary>Unrolls one cell along sequences, and another one from their ends.</summary>
    /// <param name="forward">The cell that begins at the start, and its state before.</param>
    /// <param name="backward">The cell that begins at the end, and its state before.</param>
    /// <param name="inputs">The input of each step, <c>[batch, features]</c>.</param>
    /// <param name="lengths">Where each row ends; null where none ends early.</param>
    /// <param name="type">The element type of zero states; DtInvalid for that of the state.</param>
    /// <param name="scope">The variable scope; null for <c>bidirectional_rnn</c>.</param>
    /// <returns>The outputs of both directions side by side for each step, and the final states.</returns>
    public static (Tensor[] Outputs, RnnState Forward, RnnState Backward) BidirectionalStatic((RnnCell Cell, RnnState State) forward, (RnnCell Cell, RnnState State) backward, Tensor[] inputs, Tensor lengths, TF_DataType type, VariableScope scope)
    {
        (Tensor[] Outputs, RnnState State) first, last;
        using (var around = scope is null ? new variable_scope(BidirectionalScope) : new variable_scope(scope))
        {
            around.__enter__();
            using (var fw = new variable_scope("fw"))
            {
                fw.__enter__();
                first = Static(forward.Cell, inputs, lengths, forward.State, type, fw);
            }

            using var bw = new variable_scope("bw");
            bw.__enter__();
            last = Static(backward.Cell, Reversed(inputs, lengths), lengths, backward.State, type, bw);
        }

        var turned = Reversed(last.Outputs, lengths);
        return ([.. first.Outputs.Zip(turned, (f, b) => array_ops.concat([f, b], 1))], first.State, last.State);
    }

    private static Tensor[] Reversed(Tensor[] steps, Tensor lengths)
    {
        if (lengths is null)
        {
            return [.. steps.Reverse()];
        }

        var joined = array_ops.stack(steps);
        return array_ops.unstack(Reversed(joined, lengths, 0, 1), null, 0, "unstack");
    }
}
