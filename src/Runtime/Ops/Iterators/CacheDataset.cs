using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The elements of a dataset, kept in memory once the first pass has reached its end.</summary>
internal sealed class CacheDataset : DatasetMaker
{
    public override string SignatureText => "CacheDataset(input_dataset:variant, filename:string) -> (handle:variant) | output_types:list(type)>=1; output_shapes:list(shape)>=1";

    protected override Func<IEnumerable<Tensor[]>> Elements(KernelContext c)
    {
        var source = Source(c);
        if (c.Input(1).TextAt(0) is { Length: > 0 } file)
        {
            throw new UnimplementedError($"'{c.Node.Name}' caches in the file '{file}', which this runtime does not do. An empty file name caches in memory.");
        }

        List<Tensor[]>? kept = null;
        return () => kept ?? Pass();

        IEnumerable<Tensor[]> Pass()
        {
            var read = new List<Tensor[]>();
            foreach (var element in source.Elements)
            {
                read.Add(element);
                yield return element;
            }

            kept = read;
        }
    }
}
