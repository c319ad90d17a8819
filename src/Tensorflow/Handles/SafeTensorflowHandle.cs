using Microsoft.Win32.SafeHandles;

namespace Tensorflow.Util;

/// <summary>
/// A handle that holds a managed object: what TensorFlow.NET has for an object of the C library. Its number tells objects apart and is no address.
/// Disposing it lets the object go; objects that share the handle cannot be used any more then.
/// </summary>
public abstract class SafeTensorflowHandle : SafeHandleZeroOrMinusOneIsInvalid
{
    private object _target;

    private protected SafeTensorflowHandle(object target)
        : base(ownsHandle: true)
    {
        _target = target;
        SetHandle(ManagedHandles.Of(target));
    }

    /// <summary>The type and the number.</summary>
    public override string ToString() => $"{GetType().Name} 0x{handle:x16}";

    /// <summary>What it holds.</summary>
    /// <exception cref="ObjectDisposedException">The handle was disposed.</exception>
    internal T Target<T>()
        where T : class => (T)(_target ?? throw new ObjectDisposedException(GetType().Name));

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        _target = null;
        return true;
    }
}
