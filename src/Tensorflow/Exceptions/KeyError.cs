namespace Tensorflow;

/// <summary>Python's KeyError: a name that is not there.</summary>
public class KeyError(string message, Exception inner = null) : TensorflowException(message, inner);
