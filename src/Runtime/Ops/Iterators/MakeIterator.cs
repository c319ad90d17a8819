using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>Begins an iterator at the first element of a dataset.</summary>
internal sealed class MakeIterator : ComputeOp
{
    public override string SignatureText => "MakeIterator(dataset:variant, iterator:resource) -> () | | is_stateful";

    protected override void Compute(KernelContext c)
    {
        var dataset = c.Input(0).Objects[0] as DatasetState ?? throw new InvalidArgumentError($"Input 0 of '{c.Node.Name}' is no dataset.");
        var iterator = c.Input(1).Objects[0] as IteratorState ?? throw new InvalidArgumentError($"Input 1 of '{c.Node.Name}' is no iterator.");
        iterator.Begin(dataset);
    }
}
