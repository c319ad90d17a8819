extern alias api;

using System.Text.Json;
using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Gradients = api::Tensorflow.gradients_impl;
using GraphApi = api::Tensorflow.Graph;
using Registry = api::Tensorflow.GradientRegistry;
using Slices = api::Tensorflow.IndexedSlices;
using TensorApi = api::Tensorflow.Tensor;

namespace Reproductions.Tests.Runtime.Goldens;

/// <summary>Builds the gradient of a case with tf.gradients and compares its values with the recorded ones.</summary>
internal static class GoldenGradients
{
    /// <summary>Whether the case has recorded gradients and its op a gradient function here.</summary>
    public static bool Covers(GoldenCase golden) =>
        !golden.IsGraph && !golden.IsDenormal && golden.Find("grads") is not null && Registry.Knows(golden.Op);

    /// <summary>The differences: none when the case passes.</summary>
    public static List<string> Failures(GoldenFamily family, GoldenCase golden)
    {
        var failures = new List<string>();
        try
        {
            Check(family, golden, golden.Find("grads")!.Value, failures);
        }
        catch (Exception unexpected) when (unexpected is not InvalidDataException)
        {
            failures.Add($"{unexpected.GetType().Name}: {unexpected.Message.Split('\n')[0]}");
        }

        return failures;
    }

    private static void Check(GoldenFamily family, GoldenCase golden, JsonElement grads, List<string> failures)
    {
        var built = GoldenGraph.Build(family, golden, GoldenForm.Recorded);
        var graph = new GraphApi(built.Graph);
        var feeds = new List<KeyValuePair<Endpoint, Tensor>>(built.Feeds);
        var ys = new List<object>();
        var gradYs = new List<object>();
        var given = grads.GetProperty("dy");
        for (var i = 0; i < given.GetArrayLength(); i++)
        {
            if (given[i].ValueKind == JsonValueKind.String)
            {
                var value = family.Read(given[i]);
                var dy = GoldenGraph.Placeholder(built.Graph, $"dy{i}", value.DType, value.Shape);
                feeds.Add(new(dy, value));
                ys.Add(graph.TensorOf(built.Node.Output(i)));
                gradYs.Add(graph.TensorOf(dy));
            }
        }

        var wanted = grads.GetProperty("dx");
        var asked = Enumerable.Range(0, wanted.GetArrayLength())
            .Where(i => wanted[i].ValueKind != JsonValueKind.String || wanted[i].GetString() != "not asked")
            .ToList();
        graph.as_default();
        object[] results;
        try
        {
            results = Gradients.Gradients(ys, [.. asked.Select(i => (object)graph.TensorOf(built.Inputs[i]))], gradYs);
        }
        finally
        {
            graph.Exit();
        }

        using var session = new Session(built.Graph, new SessionOptions { IntraOpThreads = 2 });
        for (var i = 0; i < asked.Count; i++)
        {
            Compare(family, golden, session, feeds, $"dx {asked[i]}", results[i], wanted[asked[i]], failures);
        }
    }

    private static void Compare(
        GoldenFamily family,
        GoldenCase golden,
        Session session,
        List<KeyValuePair<Endpoint, Tensor>> feeds,
        string what,
        object? result,
        JsonElement want,
        List<string> failures)
    {
        var tolerance = golden.Tolerance("dx");
        switch (result, want.ValueKind)
        {
            case (null, JsonValueKind.Null):
                break;
            case (Slices slices, JsonValueKind.Object):
                var parts = session.Run(feeds, [slices.values.Endpoint, slices.indices.Endpoint], []);
                GoldenRunner.Compare($"{what} values", parts[0], family.Read(want.GetProperty("values")), tolerance, failures);
                GoldenRunner.Compare($"{what} indices", parts[1], family.Read(want.GetProperty("indices")), (0, 0), failures);
                break;
            case (TensorApi tensor, JsonValueKind.String):
                GoldenRunner.Compare(what, session.Run(feeds, [tensor.Endpoint], [])[0], family.Read(want), tolerance, failures);
                break;
            default:
                failures.Add($"{what} is {result?.GetType().Name ?? "none"}, not as recorded ({want.ValueKind})");
                break;
        }
    }
}
