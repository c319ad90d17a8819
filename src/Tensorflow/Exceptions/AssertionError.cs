namespace Tensorflow.Exceptions;

/// <summary>Python's AssertionError: a condition that must hold does not.</summary>
public class AssertionError(string message) : TensorflowException(message);
