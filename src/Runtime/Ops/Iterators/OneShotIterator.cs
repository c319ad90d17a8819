using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>An iterator over the dataset that a function makes; it goes through it once.</summary>
internal sealed class OneShotIterator : IteratorMaker
{
    public override string SignatureText => "OneShotIterator() -> (handle:resource) | dataset_factory:func; output_types:list(type)>=1; output_shapes:list(shape)>=1; container:string=''; shared_name:string='' | is_stateful";

    protected override void Prepare(KernelContext c, IteratorState iterator) => iterator.BeginOnce(() =>
        c.Call(FunctionBody.Of(c.Node, "dataset_factory"), [])[0].Objects[0] as DatasetState
            ?? throw new InvalidArgumentError($"The dataset factory of '{c.Node.Name}' gives no dataset."));
}
