using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The elements of several datasets side by side, as long as all have one.</summary>
internal sealed class ZipDataset : DatasetMaker
{
    public override string SignatureText => "ZipDataset(input_datasets:N*variant) -> (handle:variant) | output_types:list(type)>=1; output_shapes:list(shape)>=1; N:int>=1";

    protected override Func<IEnumerable<Tensor[]>> Elements(KernelContext c)
    {
        var sources = new DatasetState[c.InputCount];
        for (var i = 0; i < sources.Length; i++)
        {
            sources[i] = Source(c, i);
        }

        return () => Zip(sources);
    }

    private static IEnumerable<Tensor[]> Zip(DatasetState[] sources)
    {
        var passes = Array.ConvertAll(sources, s => s.Elements.GetEnumerator());
        try
        {
            while (Array.TrueForAll(passes, p => p.MoveNext()))
            {
                yield return [.. passes.SelectMany(p => p.Current)];
            }
        }
        finally
        {
            Array.ForEach(passes, p => p.Dispose());
        }
    }
}
