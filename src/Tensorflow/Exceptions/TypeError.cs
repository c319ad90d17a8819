namespace Tensorflow;

/// <summary>Python's TypeError: an argument of a type that cannot be used.</summary>
public class TypeError(string message, Exception inner = null) : TensorflowException(message, inner);
