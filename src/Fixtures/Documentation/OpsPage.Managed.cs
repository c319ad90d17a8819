using System.Globalization;
using System.Text;
using Reproductions.Runtime.Framework;

namespace Reproductions.Fixtures.Documentation;

/// <summary>The page of the op types that run, written from the registry. Managed lane only.</summary>
public static class OpsPage
{
    /// <summary>Where it is, from the repository's root.</summary>
    public const string Path = "docs/ops.md";

    private const string Ops = "Reproductions.Runtime.Ops.";

    /// <summary>The page's text.</summary>
    public static string Text()
    {
        var all = OpRegistry.Default.Types.ToList();
        var families = all
            .Where(t => t.GetType().Namespace!.StartsWith(Ops, StringComparison.Ordinal))
            .GroupBy(t => t.GetType().Namespace![Ops.Length..], t => t.Name)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .ToList();
        var running = families.Sum(g => g.Count());
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Op types that run

            Written by `dotnet run --project src/Reproduce -- docs` from the classes in `src/Runtime/Ops`; a test fails when it is stale.

            {all.Count} op types are registered: their nodes are built, imported, exported and shape-checked by signature. {running} of them run, by family below; an element type
            that TensorFlow's kernel has not is refused as there. Running any other one is an Unimplemented error that names the node and the op type; a graph that holds one
            is read, inspected and audited all the same, and every part of it that does not need the node runs.

            What tutorials and models saved by TensorFlow.NET need around a network, and where it stops:

            | what | runs | answers Unimplemented |
            |---|---|---|
            | queues (`FIFOQueue`, `RandomShuffleQueue`, `PaddingFIFOQueue`, `PriorityQueue`) | yes; `tf.train.start_queue_runners` fills them, also those of a meta graph | runs in parts (`partial_run`) through loops and branches |
            | lookup tables, mutable tables | yes | |
            | iterators (initializable, one-shot) over `TensorSliceDataset`, `TensorDataset`, `RangeDataset`, `TFRecordDataset`; batch, repeat, prefetch, take, skip, zip, concatenate, shuffle, map, parallel map, flat map, filter | yes; a map is not computed ahead of the asking | padded batches, interleave, `MapAndBatchDataset`, text lines, what 2.x names V2 and later (shuffle, parallel map) |
            | functions: `PartitionedCall`, `StatefulPartitionedCall`, `If`, `While` and calls of library functions | yes, as far as listed under Calls | gradients of functions (`SymbolicGradient`) |
            | `tf.while_loop`, `tf.cond`, `tf.case`, `TensorArray`, stacks | yes | |
            | devices | the CPU; others with soft placement only | |


            """);
        foreach (var family in families)
        {
            text.Append(CultureInfo.InvariantCulture, $"## {family.Key}\n\n{string.Join(", ", family.Order(StringComparer.Ordinal).Select(n => $"`{n}`"))}\n\n");
        }

        return text.ToString().ReplaceLineEndings("\n").TrimEnd() + "\n";
    }
}
