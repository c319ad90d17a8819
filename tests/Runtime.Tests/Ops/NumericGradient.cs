extern alias api;

using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Tensorflow;
using Gradients = api::Tensorflow.gradients_impl;
using GraphApi = api::Tensorflow.Graph;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>Holds what tf.gradients builds for one op to central differences of a weighted sum of its outputs.</summary>
internal static class NumericGradient
{
    /// <summary>Compares the gradients by all inputs of the element type of the first that is named.</summary>
    /// <param name="type">The op type.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="inputs">Its inputs; those that are asked for are float64 or float32.</param>
    /// <param name="asked">Which inputs are moved.</param>
    /// <param name="outputs">Which outputs are summed.</param>
    /// <param name="step">Half of the distance of the two values of a difference.</param>
    /// <param name="tolerance">What the gradient may differ by, relative above 1.</param>
    public static void ShouldAgree(
        string type,
        (string Name, AttrValue Value)[] attributes,
        Tensor[] inputs,
        int[] asked,
        int[]? outputs = null,
        double step = 1e-5,
        double tolerance = 1e-7)
    {
        ShouldAgree(type, Built, inputs, asked, step, tolerance);

        Endpoint[] Built(Graph host, Endpoint[] fed)
        {
            var node = Add(host, type, fed, attributes);
            return [.. (outputs ?? [0]).Select(o => node.Output(o))];
        }
    }

    /// <summary>Compares the gradients of a graph of several ops.</summary>
    /// <param name="what">What is built, for the message.</param>
    /// <param name="build">Builds it on the fed inputs, and gives what is summed.</param>
    /// <param name="inputs">The values of the inputs.</param>
    /// <param name="asked">Which inputs are moved.</param>
    /// <param name="step">Half of the distance of the two values of a difference.</param>
    /// <param name="tolerance">What the gradient may differ by, relative above 1.</param>
    public static void ShouldAgree(string what, Func<Graph, Endpoint[], Endpoint[]> build, Tensor[] inputs, int[] asked, double step = 1e-5, double tolerance = 1e-7)
    {
        var host = new Graph();
        var feeds = inputs.Select((t, i) => KeyValuePair.Create(Placeholder(host, $"in{i}", t), t)).ToArray();
        var summed = build(host, [.. feeds.Select(f => f.Key)]);
        using var probe = new Session(host);
        var weights = probe.Run(feeds, summed, [], TestContext.Current.CancellationToken).Select(Weights).ToArray();
        var graph = new GraphApi(host);
        var given = weights.Select((w, i) => KeyValuePair.Create(Placeholder(host, $"dy{i}", w), w)).ToArray();
        graph.as_default();
        var built = Gradients.Gradients(
            [.. summed.Select(s => (object)graph.TensorOf(s))],
            [.. asked.Select(i => (object)graph.TensorOf(feeds[i].Key))],
            [.. given.Select(g => (object)graph.TensorOf(g.Key))]);
        graph.Exit();
        using var session = new Session(host);

        for (var i = 0; i < asked.Length; i++)
        {
            built[i].Should().NotBeNull($"input {asked[i]} of {what} has a gradient");
            var gradient = session.Run([.. feeds, .. given], [((api::Tensorflow.Tensor)built[i]).Endpoint], [], TestContext.Current.CancellationToken)[0];
            gradient.Shape.Should().Be(inputs[asked[i]].Shape);
            for (var k = 0; k < inputs[asked[i]].Count; k++)
            {
                var difference = (Sum(session, feeds, summed, weights, asked[i], k, step) - Sum(session, feeds, summed, weights, asked[i], k, -step)) / (2 * step);
                Read(gradient, k).Should().BeApproximately(difference, tolerance * Math.Max(1, Math.Abs(difference)), $"the sum changes so when element {k} of input {asked[i]} of {what} does");
            }
        }
    }

    /// <summary>Adds a node.</summary>
    public static Node Add(Graph host, string type, Endpoint[] inputs, params (string Name, AttrValue Value)[] attributes)
    {
        var spec = new NodeSpec(type, $"{type}_{host.Nodes.Count}");
        spec.Inputs.AddRange(inputs);
        foreach (var (name, value) in attributes)
        {
            spec.Attributes.Set(name, value);
        }

        return host.Add(spec);
    }

    /// <summary>Numbers of no pattern between -1 and 1, float64.</summary>
    public static Tensor Any(Shape shape, double phase = 1) =>
        Tensor.From(shape, [.. Enumerable.Range(0, (int)shape.ElementCount).Select(i => Math.Sin(phase + (2.3 * i) + (0.7 * i * i)))]);

    /// <summary>The same in float32.</summary>
    public static Tensor AnyFloat(Shape shape, double phase = 1) =>
        Tensor.From(shape, [.. Enumerable.Range(0, (int)shape.ElementCount).Select(i => (float)Math.Sin(phase + (2.3 * i) + (0.7 * i * i)))]);

    private static double Sum(Session session, KeyValuePair<Endpoint, Tensor>[] feeds, Endpoint[] summed, Tensor[] weights, int input, int element, double by)
    {
        var moved = feeds[input].Value.Clone();
        if (moved.DType == DType.Float64)
        {
            moved.Span<double>()[element] += by;
        }
        else
        {
            moved.Span<float>()[element] += (float)by;
        }

        var values = session.Run([.. feeds.Select((f, i) => i == input ? KeyValuePair.Create(f.Key, moved) : f)], summed, [], TestContext.Current.CancellationToken);
        return values.Zip(weights).Sum(p => Enumerable.Range(0, (int)p.First.Count).Sum(i => Read(p.First, i) * Read(p.Second, i)));
    }

    private static Tensor Weights(Tensor like)
    {
        var weights = Tensor.Allocate(like.DType, like.Shape);
        for (var i = 0; i < weights.Count; i++)
        {
            var value = 0.7 + (0.3 * Math.Sin(1 + (2.3 * i)));
            if (weights.DType == DType.Float64)
            {
                weights.Span<double>()[i] = value;
            }
            else
            {
                weights.Span<float>()[i] = (float)value;
            }
        }

        return weights;
    }

    private static double Read(Tensor tensor, int index) => tensor.DType == DType.Float64 ? tensor.Span<double>()[index] : tensor.Span<float>()[index];

    private static Endpoint Placeholder(Graph graph, string name, Tensor value)
    {
        var spec = new NodeSpec("Placeholder", name);
        spec.Attributes.Set("dtype", new AttrValue { Type = (DataType)value.DType });
        spec.Attributes.Set("shape", new AttrValue { Shape = value.Shape.ToProto() });
        return graph.Add(spec).Output();
    }
}
