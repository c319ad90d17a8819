using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>Stacks what a function gives for elements that follow each other.</summary>
internal sealed class MapAndBatchDataset : DatasetOp
{
    private const int InputsAfterCaptured = 3;

    public override string SignatureText => "MapAndBatchDataset(input_dataset:variant, other_arguments:Targuments, batch_size:int64, num_parallel_calls:int64, drop_remainder:bool) -> (handle:variant) | f:func; Targuments:list(type)>=0; output_types:list(type)>=1; output_shapes:list(shape)>=1; preserve_cardinality:bool=False";

    public override Kernel CreateKernel(Node node)
    {
        var body = new Lazy<FunctionBody>(() => FunctionBody.Of(node, "f"));
        return new DelegateKernel(c =>
        {
            var source = Source(c);
            var captured = Components(c, 1, c.InputCount - 1 - InputsAfterCaptured);
            var call = c.Bind(body.Value);
            var size = c.Input(c.InputCount - InputsAfterCaptured).Value<long>();
            if (size <= 0)
            {
                throw new InvalidArgumentError("batch_size must be greater than zero.");
            }

            var dropsRest = c.Input(c.InputCount - 1).Value<byte>() != 0;
            Set(c, () => source.Elements.Select(e => call([.. e, .. captured])).Chunk(checked((int)size)).Where(b => !dropsRest || b.Length == size).Select(Batcher.Stack));
        });
    }
}
