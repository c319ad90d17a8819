namespace Tensorflow;

/// <content>Training, saving and restoring.</content>
public partial class tensorflow
{
    /// <summary>Training, saving and restoring.</summary>
    public partial class train_internal
    {
    }
}
