namespace Tensorflow;

/// <content>Operations of any type.</content>
public partial class tensorflow
{
    /// <summary>Builds operations from their signatures.</summary>
    public OpDefLibrary OpDefLib = new();
}
