extern alias api;

using System.Text.Json;
using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Tensorflow.Exceptions;
using Gradients = api::Tensorflow.gradients_impl;
using GraphApi = api::Tensorflow.Graph;
using Registry = api::Tensorflow.GradientRegistry;
using Slices = api::Tensorflow.IndexedSlices;
using TensorApi = api::Tensorflow.Tensor;

namespace Reproductions.Tests.Runtime.Goldens;

/// <summary>Builds the gradient of a case with tf.gradients and compares its values with the recorded ones.</summary>
internal static class GoldenGradients
{
    /// <summary>Whether the case has recorded gradients and its op a gradient function here, or a recorded refusal.</summary>
    public static bool Covers(GoldenCase golden) =>
        !golden.IsGraph && !golden.IsDenormal && (golden.Find("grad_error") is not null || (golden.Find("grads") is not null && Registry.Knows(golden.Op)));

    /// <summary>The differences: none when the case passes.</summary>
    public static List<string> Failures(GoldenFamily family, GoldenCase golden)
    {
        var failures = new List<string>();
        try
        {
            if (golden.Find("grad_error") is { } refused)
            {
                CheckRefusal(family, golden, refused, failures);
            }
            else
            {
                Check(family, golden, golden.Find("grads")!.Value, failures);
            }
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
        var feeds = new List<KeyValuePair<Endpoint, Tensor>>(built.Feeds);
        var given = grads.GetProperty("dy");
        var outputs = Enumerable.Range(0, given.GetArrayLength()).Where(i => given[i].ValueKind == JsonValueKind.String);
        var wanted = grads.GetProperty("dx");
        var asked = Enumerable.Range(0, wanted.GetArrayLength())
            .Where(i => wanted[i].ValueKind != JsonValueKind.String || wanted[i].GetString() != "not asked")
            .ToList();
        var results = Differentiate(built, outputs.Select(i => (i, family.Read(given[i]))), asked, feeds);
        using var session = new Session(built.Graph, new SessionOptions { IntraOpThreads = 2 });
        for (var i = 0; i < asked.Count; i++)
        {
            Compare(family, golden, session, feeds, $"dx {asked[i]}", results[i], wanted[asked[i]], failures);
        }
    }

    /// <summary>tf.gradients of some outputs, fed with gradients of theirs, by some inputs.</summary>
    private static object?[] Differentiate(
        GoldenGraph built,
        IEnumerable<(int Output, Tensor Gradient)> outputs,
        List<int> asked,
        List<KeyValuePair<Endpoint, Tensor>> feeds)
    {
        var graph = new GraphApi(built.Graph);
        var ys = new List<object>();
        var gradYs = new List<object>();
        foreach (var (output, value) in outputs)
        {
            var dy = GoldenGraph.Placeholder(built.Graph, $"dy{output}", value.DType, value.Shape);
            feeds.Add(new(dy, value));
            ys.Add(graph.TensorOf(built.Node.Output(output)));
            gradYs.Add(graph.TensorOf(dy));
        }

        graph.as_default();
        try
        {
            return Gradients.Gradients(ys, [.. asked.Select(i => (object)graph.TensorOf(built.Inputs[i]))], gradYs);
        }
        finally
        {
            graph.Exit();
        }
    }

    // Which stage refuses, and with which error; the words of the op that refuses are compared where its own cases are.
    private static void CheckRefusal(GoldenFamily family, GoldenCase golden, JsonElement refused, List<string> failures)
    {
        var wanted = refused.GetProperty("type").GetString()!;
        var runs = refused.TryGetProperty("stage", out var stage) && stage.GetString() == "run";
        var built = GoldenGraph.Build(family, golden, GoldenForm.Recorded);
        var feeds = new List<KeyValuePair<Endpoint, Tensor>>(built.Feeds);
        using var session = new Session(built.Graph, new SessionOptions { IntraOpThreads = 2 });
        object?[] results;
        List<int> asked = [.. built.Inputs.Select((input, i) => (input, i)).Where(p => p.input.DType.IsFloating && p.input.Node.Op.Name == "Placeholder").Select(p => p.i)];
        try
        {
            var first = session.Run(feeds, [built.Node.Output()], [])[0];
            results = Differentiate(built, [(0, first)], asked, feeds);
        }
        catch (Exception error) when (error is api::Tensorflow.LookupError or api::Tensorflow.TypeError or api::Tensorflow.ValueError)
        {
            if (runs || error.GetType().Name != wanted)
            {
                failures.Add($"building the gradient says '{error.GetType().Name}: {error.Message}', not {(runs ? "at run time " : "")}{wanted}");
            }

            return;
        }

        try
        {
            session.Run(feeds, [.. results.OfType<TensorApi>().Select(t => t.Endpoint)], []);
            failures.Add($"the gradient is computed; TensorFlow says '{wanted}: {refused.GetProperty("message").GetString()}'");
        }
        catch (NotOkStatusException error)
        {
            var isMissing = refused.GetProperty("message").GetString()!.StartsWith("No OpKernel was registered", StringComparison.Ordinal);
            if (!runs || (error.GetType().Name != wanted && !isMissing))
            {
                failures.Add($"the gradient says '{error.GetType().Name}: {error.Message}', not {wanted}");
            }
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
