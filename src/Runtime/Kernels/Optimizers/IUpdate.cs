using System.Numerics;

namespace Reproductions.Runtime.Kernels.Optimizers;

/// <summary>How one step of an optimizer changes a variable's element and its slots. Hyper-parameters are the struct's fields.</summary>
/// <remarks>Operations are rounded one by one, in the order of TensorFlow's formula: no fused multiply-add. Unused slots are passed as copies of nothing.</remarks>
public interface IUpdate<T>
    where T : unmanaged
{
    /// <summary>Whether the vector form exists for this type. A constant.</summary>
    static virtual bool IsVectorized => false;

    /// <summary>Slots in use, 0..3.</summary>
    static abstract int Slots { get; }

    /// <summary>Updates one element.</summary>
    void One(ref T variable, ref T a, ref T b, ref T c, T gradient);

    /// <summary>Updates a vector of elements, to the same bits.</summary>
    void Many(ref Vector<T> variable, ref Vector<T> a, ref Vector<T> b, ref Vector<T> c, Vector<T> gradient) => throw new NotSupportedException();
}
