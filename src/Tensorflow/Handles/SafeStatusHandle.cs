using Tensorflow.Util;

namespace Tensorflow;

/// <summary>Holds the code and the message of a <see cref="Status"/>.</summary>
public sealed class SafeStatusHandle : SafeTensorflowHandle
{
    internal SafeStatusHandle(StatusRecord target)
        : base(target)
    {
    }
}
