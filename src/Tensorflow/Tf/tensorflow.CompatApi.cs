namespace Tensorflow;

/// <content>Names of other TensorFlow versions.</content>
public partial class tensorflow
{
    /// <summary>Names of other TensorFlow versions.</summary>
    public partial class CompatApi
    {
        /// <summary>TensorFlow 1's names.</summary>
        public CompatV1Api v1 { get; } = new();
    }
}
