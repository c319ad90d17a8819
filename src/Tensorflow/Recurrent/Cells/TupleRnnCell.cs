namespace Tensorflow;

/// <summary>
/// A cell whose state may be a tuple. TensorFlow.NET's <c>dynamic_rnn</c> gives a state of one tensor; its overload for these cells gives an
/// <see cref="RnnState"/>.
/// </summary>
/// <param name="pythonName">The name of Python's class.</param>
/// <param name="defaultName">The variable scope unless another is wanted.</param>
/// <param name="name">The wanted variable scope; null for the default, made unique.</param>
/// <param name="dtype">The type of the variables; DtInvalid for that of the first input.</param>
/// <param name="reuse">Whether the variables must exist already.</param>
public abstract class TupleRnnCell(string pythonName, string defaultName, string name = null, TF_DataType dtype = TF_DataType.DtInvalid, bool? reuse = null)
    : RnnCell(pythonName, defaultName, name, dtype, reuse)
{
    /// <summary>The two halves of an LSTM cell's state.</summary>
    /// <exception cref="ValueError">The state is none of two tensors.</exception>
    private protected static (Tensor C, Tensor H) Halves(RnnState state) => state.parts is [var c, var h]
        ? (c, h)
        : throw new ValueError("The state of an LSTM cell must be an LSTMStateTuple, or a tuple of two tensors: c and h.");
}
