namespace Tensorflow;

/// <summary>Base of every error that TensorFlow, or its .NET API, reports.</summary>
public class TensorflowException(string message, Exception? inner = null) : Exception(message, inner);
