namespace Tensorflow;

/// <summary>Python's ValueError: an argument of the right type with a value that cannot be used.</summary>
public class ValueError(string message, Exception inner = null) : TensorflowException(message, inner);
