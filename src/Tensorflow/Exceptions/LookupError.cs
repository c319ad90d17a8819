namespace Tensorflow;

/// <summary>Python's LookupError: nothing is registered under a name.</summary>
public class LookupError(string message, Exception inner = null) : TensorflowException(message, inner);
