using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>Ends an array.</summary>
internal abstract class TensorArrayCloser : TensorArrayUser
{
    protected override void Compute(KernelContext c, TensorArrayState array) => array.Close();
}
