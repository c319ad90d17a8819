namespace Tensorflow;

/// <summary>Recurrent nets over a sequence: by a loop, or unrolled (python/ops/rnn.py).</summary>
internal static partial class rnn
{
    private const int DefaultParallelIterations = 32;

    /// <summary>How a net runs.</summary>
    /// <param name="Type">The element type of zero states and outputs; DtInvalid for that of the state.</param>
    /// <param name="ParallelIterations">How many steps may be under way at once; null for 32.</param>
    /// <param name="SwapMemory">Whether what gradients need may be moved out of a device's memory meanwhile.</param>
    /// <param name="TimeMajor">Whether the sequences lie along the first dimension, the batch along the second.</param>
    public sealed record Running(TF_DataType Type, int? ParallelIterations, bool SwapMemory, bool TimeMajor);

    /// <summary>Opens the variable scope of a net; variables made in it are read where the net runs, once.</summary>
    /// <param name="scope">A scope that was opened before; null for a new one.</param>
    /// <param name="name">The name of a new one.</param>
    private static variable_scope Open(VariableScope scope, string name)
    {
        var opened = scope is null ? new variable_scope(name) : new variable_scope(scope);
        opened.__enter__();
        VariableScope entered = opened;
        entered.CachesReads |= ops.get_default_graph().ControlFlowContext?.Loop is null;
        return opened;
    }

    private static TF_DataType StateType(TF_DataType type, RnnState state)
    {
        if (type != TF_DataType.DtInvalid)
        {
            return type;
        }

        var types = state.flatten().Select(t => t.dtype.as_base_dtype()).Distinct().ToList();
        return types.Count == 1 ? types[0] : throw new ValueError("State has tensors of different inferred_dtypes. Unable to infer a single representative dtype.");
    }

    private static Tensor Reversed(Tensor input, Tensor lengths, int sequences, int batch) => lengths is null
        ? gen_ops.Apply("ReverseV2", null, [input, new[] { sequences }]).output
        : gen_ops.Apply("ReverseSequence", null, [input, lengths], ("seq_dim", sequences), ("batch_dim", batch)).output;

    private static Tensor ToInt32(Tensor lengths) => math_ops.cast(lengths, TF_DataType.TF_INT32, "ToInt32");
}
