using Tensorflow.Util;

namespace Tensorflow;

/// <summary>Holds a graph.</summary>
public sealed class SafeGraphHandle : SafeTensorflowHandle
{
    internal SafeGraphHandle(Graph target)
        : base(target)
    {
    }
}
