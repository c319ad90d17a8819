using System.Text.Json;
using System.Text.RegularExpressions;
using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Goldens;

/// <summary>Checks the cases that are a recorded GraphDef: forward values and, from the gradient nodes in the file, gradients.</summary>
internal static partial class GoldenImport
{
    public static void Check(GoldenFamily family, GoldenCase golden, List<string> failures)
    {
        var graph = new Graph();
        graph.Import(GraphDef.Parser.ParseFrom(GoldenArchive.File(golden.Find("graph")!.Value.GetString()!)), new ImportOptions());
        var names = golden.Find("names")!.Value;
        using var session = new Session(graph, new SessionOptions { IntraOpThreads = 2 });
        var initializer = names.TryGetProperty("init", out var init) && init.ValueKind == JsonValueKind.String ? graph.Find(init.GetString()!) : null;
        var inputs = golden.List("inputs");
        var feeds = new List<KeyValuePair<Endpoint, Tensor>>();
        for (var i = 0; i < inputs.Count; i++)
        {
            feeds.Add(new(Output(graph, names.GetProperty("inputs")[i].GetString()!), family.Read(inputs[i])));
        }

        Initialize(session, initializer, feeds);
        Endpoint[] fetches = [.. names.GetProperty("outputs").EnumerateArray().Select(n => Output(graph, n.GetString()!))];
        if (golden.Find("error") is { } error)
        {
            CheckError(session, feeds, fetches, error, failures);
            return;
        }

        var wanted = golden.List("outputs");
        var results = session.Run(feeds, fetches, []);
        for (var i = 0; i < wanted.Count; i++)
        {
            if (wanted[i].ValueKind != JsonValueKind.Null && !golden.IsDenormal)
            {
                GoldenRunner.Compare($"output {i}", results[i], family.Read(wanted[i]), golden.Tolerance("outputs"), failures);
            }
        }

        if (golden.Find("grads") is { } gradients && names.TryGetProperty("dx", out var dx))
        {
            Initialize(session, initializer, feeds);
            CheckGradients(family, golden, gradients, names, dx, session, feeds, failures);
        }
    }

    private static void CheckError(Session session, List<KeyValuePair<Endpoint, Tensor>> feeds, Endpoint[] fetches, JsonElement error, List<string> failures)
    {
        var want = $"{error.GetProperty("type").GetString()}: {error.GetProperty("message").GetString()}";
        try
        {
            session.Run(feeds, fetches, []);
            failures.Add($"it runs; TensorFlow says '{want}'");
        }
        catch (NotOkStatusException failed)
        {
            // The recording writes N for the array's number, which counts a process's arrays.
            var got = $"{failed.GetType().Name}: {ArrayNumber().Replace(failed.Message, "TensorArray_N")}";
            if (got != want)
            {
                failures.Add($"it says '{got}', not '{want}'");
            }
        }
    }

    [GeneratedRegex(@"TensorArray_\d+")]
    private static partial Regex ArrayNumber();

    private static void CheckGradients(
        GoldenFamily family,
        GoldenCase golden,
        JsonElement gradients,
        JsonElement names,
        JsonElement dx,
        Session session,
        List<KeyValuePair<Endpoint, Tensor>> feeds,
        List<string> failures)
    {
        var graph = session.Graph;
        var all = new List<KeyValuePair<Endpoint, Tensor>>(feeds);
        if (names.TryGetProperty("dy", out var dy))
        {
            foreach (var entry in dy.EnumerateObject())
            {
                all.Add(new(Output(graph, entry.Value.GetString()!), family.Read(gradients.GetProperty("dy")[Number(entry.Name)])));
            }
        }

        foreach (var entry in dx.EnumerateObject())
        {
            var want = gradients.GetProperty("dx")[Number(entry.Name)];
            if (want.ValueKind != JsonValueKind.String || entry.Value.ValueKind != JsonValueKind.String || want.GetString() == "not asked")
            {
                continue;
            }

            var got = session.Run(all, [Output(graph, entry.Value.GetString()!)], [])[0];
            GoldenRunner.Compare($"recorded gradient {entry.Name}", got, family.Read(want), golden.Tolerance("dx"), failures);
        }
    }

    private static void Initialize(Session session, Node? initializer, List<KeyValuePair<Endpoint, Tensor>> feeds)
    {
        if (initializer is not null)
        {
            session.Run(feeds, [], [initializer]);
        }
    }

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Endpoint Output(Graph graph, string name)
    {
        var parts = name.Split(':');
        var node = graph.Find(parts[0]) ?? throw new KeyNotFoundException($"The recorded graph has no node '{parts[0]}'.");
        return node.Output(parts.Length > 1 ? Number(parts[1]) : 0);
    }
}
