namespace Tensorflow;

/// <summary>Python's StopIteration: nothing is left.</summary>
public class StopIteration(string message) : TensorflowException(message);
