namespace Tensorflow;

/// <summary>A context manager: something that <c>tf_with</c> enters and leaves.</summary>
public interface ITensorFlowObject : IDisposable
{
    /// <summary>Enters.</summary>
    void __enter__();

    /// <summary>Leaves.</summary>
    void __exit__();
}
