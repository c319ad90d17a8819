namespace Tensorflow;

/// <content>The status of calls that take none.</content>
public partial class tensorflow
{
    [ThreadStatic]
    private static Status t_status;

    /// <summary>How the last call of this thread ended that is a call of the C API in TensorFlow.NET and takes no status of its own: the lengths of an operation's list arguments, the updates of its inputs.</summary>
    public Status Status => t_status ??= new Status();
}
