using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>One element: the inputs.</summary>
internal sealed class TensorDataset : DatasetMaker
{
    public override string SignatureText => "TensorDataset(components:Toutput_types) -> (handle:variant) | Toutput_types:list(type)>=1; output_shapes:list(shape)>=1 | is_stateful";

    protected override Func<IEnumerable<Tensor[]>> Elements(KernelContext c)
    {
        var components = Components(c);
        return () => [components];
    }
}
