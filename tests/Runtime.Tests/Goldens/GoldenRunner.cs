using System.Text.Json;
using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Goldens;

/// <summary>Runs one case of one op and says what differs from the recording.</summary>
public static class GoldenRunner
{
    /// <summary>The differences: none when the case passes.</summary>
    public static List<string> Failures(GoldenFamily family, GoldenCase golden)
    {
        var failures = new List<string>();
        try
        {
            if (golden.IsGraph)
            {
                GoldenImport.Check(family, golden, failures);
            }
            else if (golden.Find("error") is { } error)
            {
                CheckError(family, golden, error, failures);
            }
            else
            {
                CheckShapes(family, golden, failures);
                CheckValues(family, golden, GoldenForm.Recorded, failures);
                if (golden.Indices("const").Count > 0)
                {
                    CheckValues(family, golden, GoldenForm.NoConstants, failures);
                }
            }
        }
        catch (Exception unexpected) when (unexpected is not InvalidDataException)
        {
            failures.Add($"{unexpected.GetType().Name}: {unexpected.Message.Split('\n')[0]}");
        }

        return failures;
    }

    private static void CheckValues(GoldenFamily family, GoldenCase golden, GoldenForm form, List<string> failures)
    {
        var graph = GoldenGraph.Build(family, golden, form);
        using var session = new Session(graph.Graph, new SessionOptions { IntraOpThreads = 2 });
        Initialize(session, graph);
        var wanted = golden.List("outputs");
        var fetches = new List<Endpoint>();
        for (var i = 0; i < wanted.Count; i++)
        {
            fetches.Add(graph.Node.Output(i));
        }

        var results = session.Run(graph.Feeds, fetches, [graph.Node]);
        for (var i = 0; i < results.Length; i++)
        {
            if (wanted[i].ValueKind != JsonValueKind.Null && !golden.IsDenormal)
            {
                var want = family.Read(wanted[i]);
                var got = golden.Op == "ImageSummary" ? GoldenImages.InPlaceOfPixels(results[i], want) : results[i];
                Compare($"{form} output {i}", got, want, golden.Tolerance("outputs"), failures, Defined(golden, graph, want.DType), Exact(family, golden, "outputs", i, want));
            }
        }

        CheckVariables(family, golden, session, graph, failures);
    }

    // A float beyond an integer's range: C++ leaves the conversion open, and TensorFlow's depends on the element's place in a vector.
    private static Predicate<long>? Defined(GoldenCase golden, GoldenGraph graph, DType target)
    {
        if (golden.Op != "Cast" || !golden.Texts("tags").Contains("undefined-behaviour"))
        {
            return null;
        }

        var source = graph.Feeds[0].Value;
        var bits = target.Size * 8;
        var isUnsigned = target is DType.UInt8 or DType.UInt16 or DType.UInt32 or DType.UInt64;
        var (least, most) = isUnsigned ? (0, Math.Pow(2, bits)) : (-Math.Pow(2, bits - 1), Math.Pow(2, bits - 1));
        return i => Math.Truncate(GoldenComparison.Part(source, i).Real) is var value && value >= least && value < most;
    }

    private static void CheckVariables(GoldenFamily family, GoldenCase golden, Session session, GoldenGraph graph, List<string> failures)
    {
        foreach (var after in golden.Properties("after"))
        {
            if (after.Value.ValueKind == JsonValueKind.Null || golden.IsDenormal)
            {
                continue;
            }

            var index = int.Parse(after.Name, System.Globalization.CultureInfo.InvariantCulture);
            var value = session.Run([], [graph.Variables[index]], [])[0];
            var want = family.Read(after.Value);
            Compare($"variable {index}", value, want, golden.Tolerance("after"), failures, null, Exact(family, golden, "after", index, want));
        }
    }

    // The same op on the same numbers in float64.
    private static Tensor? Exact(GoldenFamily family, GoldenCase golden, string what, int index, Tensor want)
    {
        if (want.DType != DType.Float32 || golden.Find("f64") is not { } all || !all.TryGetProperty(what, out var entries))
        {
            return null;
        }

        var found = entries.ValueKind == JsonValueKind.Array
            ? entries[index]
            : entries.TryGetProperty(index.ToString(System.Globalization.CultureInfo.InvariantCulture), out var named) ? named : default;
        return found.ValueKind == JsonValueKind.String ? family.Read(found) : null;
    }

    private static void CheckShapes(GoldenFamily family, GoldenCase golden, List<string> failures)
    {
        if (golden.Find("static_shapes") is not { } shapes)
        {
            return;
        }

        foreach (var (name, form) in new[] { ("full", GoldenForm.Recorded), ("dim0_unknown", GoldenForm.FirstUnknown), ("rank_unknown", GoldenForm.RankUnknown), ("const_unknown", GoldenForm.NoConstants) })
        {
            if (!shapes.TryGetProperty(name, out var wanted) || wanted.ValueKind != JsonValueKind.Array)
            {
                continue;
            }

            var node = GoldenGraph.Build(family, golden, form).Node;
            for (var i = 0; i < wanted.GetArrayLength(); i++)
            {
                var shape = GoldenGraph.ShapeOf(wanted[i]);
                if (!node.OutputShapes[i].Equals(shape))
                {
                    failures.Add($"static shape '{name}' of output {i} is {node.OutputShapes[i]}, not {shape}");
                }
            }
        }
    }

    private static void CheckError(GoldenFamily family, GoldenCase golden, JsonElement error, List<string> failures)
    {
        var stage = error.GetProperty("stage").GetString();
        var python = error.GetProperty("type").GetString()!;
        var message = (error.TryGetProperty("message_1_13_form", out var form) ? form : error.GetProperty("message")).GetString()!;
        GoldenGraph graph;
        try
        {
            graph = GoldenGraph.Build(family, golden, GoldenForm.Recorded);
        }
        catch (NotOkStatusException refused)
        {
            // The argument checks of TensorFlow's Python layer have words of their own: here only that the graph refuses too.
            var isPythons = python == "TypeError" || message.StartsWith("Attr '", StringComparison.Ordinal);
            if (stage != "construct" || (!isPythons && !Matches(refused.Message, message) && !MatchesOlder(refused.Message, golden)))
            {
                failures.Add($"construction says '{refused.Message}', not ({stage}) '{message}'");
            }

            return;
        }

        if (stage == "construct")
        {
            failures.Add($"construction accepts what TensorFlow refuses with '{message}'");
            return;
        }

        using var session = new Session(graph.Graph);
        Initialize(session, graph);
        try
        {
            session.Run(graph.Feeds, [.. Enumerable.Range(0, graph.Node.OutputTypes.Length).Select(i => graph.Node.Output(i))], [graph.Node]);
            failures.Add($"it runs; TensorFlow says '{message}'");
        }
        catch (NotOkStatusException failed)
        {
            var isMissing = message.StartsWith("No OpKernel was registered", StringComparison.Ordinal);
            if (!isMissing && failed.GetType().Name != python)
            {
                failures.Add($"a {failed.GetType().Name}, not a {python}");
            }

            var words = isMissing ? $"No OpKernel was registered to support Op '{golden.Op}'" : message;
            if (!Matches(failed.Message, words) && !MatchesOlder(failed.Message, golden))
            {
                failures.Add($"it says '{failed.Message}', not '{message}'");
            }
        }

        CheckVariables(family, golden, session, graph, failures);
    }

    // Ours may go on after TensorFlow's words: where it is and what to do.
    private static bool Matches(string got, string want) =>
        got.TrimStart().StartsWith(want.Split("\n\t [[")[0].TrimStart().TrimEnd('.'), StringComparison.Ordinal);

    // Where the recording quotes 1.13.1's words, ours are those.
    private static bool MatchesOlder(string got, GoldenCase golden) =>
        golden.Find("tf_1_13_1")?.GetString()?.Split('"') is { Length: > 2 } parts
        && got.StartsWith(parts[1].Split("[..]")[0], StringComparison.Ordinal);

    private static void Initialize(Session session, GoldenGraph graph)
    {
        if (graph.Initializers.Count > 0)
        {
            session.Run([.. graph.Feeds.Where(f => f.Key.Node.Name.StartsWith("initial", StringComparison.Ordinal))], [], graph.Initializers);
        }
    }

    internal static void Compare(string what, Tensor got, Tensor want, (double Relative, double Absolute) tolerance, List<string> failures, Predicate<long>? isDefined = null, Tensor? exact = null)
    {
        if (GoldenComparison.Difference(got, want, tolerance, isDefined, exact) is { } difference)
        {
            failures.Add($"{what}: {difference}");
        }
    }
}
