namespace Tensorflow;

/// <summary>Names of other TensorFlow versions.</summary>
public class CompatApi
{
    /// <summary>TensorFlow 1's names.</summary>
    public CompatV1Api v1 { get; } = new();
}
