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

    // The family of those that have a class for the sake of their error.
    private const string NotRunning = "Python";

    /// <summary>The page's text.</summary>
    public static string Text()
    {
        var all = OpRegistry.Default.Types.ToList();
        var families = all
            .Where(t => t.GetType().Namespace!.StartsWith(Ops, StringComparison.Ordinal))
            .GroupBy(t => t.GetType().Namespace![Ops.Length..], t => t.Name)
            .Where(g => g.Key != NotRunning)
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
            | iterators (initializable, one-shot, chosen by a fed handle) over tensors, slices, ranges, text lines, records of one length and TFRecord files; batch, padded batch, unbatch, repeat, prefetch, cache in memory, take, skip, shard, zip, concatenate, shuffle, map, map and batch, filter, flat map, interleave | yes; nothing is computed ahead of the asking | caches in files, windows, generators, what 2.x names V2 and later (shuffle, parallel map) |
            | readers (`TextLineReader`, `WholeFileReader`, `IdentityReader`, `FixedLengthRecordReader`, `TFRecordReader`) | yes | saving and restoring their state, `LMDBReader` |
            | images: JPEG, PNG, GIF, BMP; resizing, crops and their gradients, colors, boxes, glimpses | yes; a JPEG's pixels are libjpeg's, those of an encoded one need not have its bytes | `ScaleAndTranslate`, `ImageProjectiveTransform` |
            | linear algebra (solve, invert, `Cholesky`, `Qr`, `Svd`, `SelfAdjointEigV2`, least squares), Fourier transforms | yes, in float64 inside; `Qr` of real numbers | `MatrixExponential`, `MatrixLogarithm` |
            | `PyFunc`, `PyFuncStateless`, `EagerPyFunc` | no: the function lives in the Python process that built the graph | always; the error names the function's token |
            | functions: `PartitionedCall`, `StatefulPartitionedCall`, `If`, `While` and calls of library functions | yes, as far as listed under Calls; `tf.gradients` passes through all but `While` | `SymbolicGradient` nodes; `tf.gradients` through `While`, and through a function with `Switch` and `Merge` inside |
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
