namespace Tensorflow;

/// <summary>Python's RuntimeError: the call is not possible in this state.</summary>
public class RuntimeError(string message, Exception inner = null) : TensorflowException(message, inner);
