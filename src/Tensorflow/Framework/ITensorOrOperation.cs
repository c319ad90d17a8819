namespace Tensorflow;

/// <summary>What can be fetched: a tensor or an operation.</summary>
public interface ITensorOrOperation
{
    /// <summary>The device that was asked for.</summary>
    string Device { get; }

    /// <summary>The operation, or the one that makes the tensor.</summary>
    Operation op { get; }

    /// <summary>The name: <c>op</c> or <c>op:0</c>.</summary>
    string name { get; }

    /// <summary>The element type; of an operation, that of its first output.</summary>
    TF_DataType dtype { get; }

    /// <summary>The outputs.</summary>
    Tensor[] outputs { get; }

    /// <summary>The value, where there is one.</summary>
    NDArray numpy();
}
