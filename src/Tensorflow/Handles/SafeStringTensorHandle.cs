namespace Tensorflow;

/// <summary>Holds the value of a tensor of strings.</summary>
public sealed class SafeStringTensorHandle : SafeTensorHandle
{
    internal SafeStringTensorHandle(HostTensor target)
        : base(target)
    {
    }
}
