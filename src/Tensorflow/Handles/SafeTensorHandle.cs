using Tensorflow.Util;

namespace Tensorflow;

/// <summary>Holds the value of a tensor.</summary>
public class SafeTensorHandle : SafeTensorflowHandle
{
    internal SafeTensorHandle(HostTensor target)
        : base(target)
    {
    }
}
