using Tensorflow.Util;

namespace Tensorflow;

/// <summary>Holds an open session: its variables, and whether it was closed.</summary>
public sealed class SafeSessionHandle : SafeTensorflowHandle
{
    internal SafeSessionHandle(OpenSession target)
        : base(target)
    {
    }
}
