extern alias api;

using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Reproductions.Tests.Runtime.Goldens;
using Tensorflow;
using AttrValues = api::Tensorflow.AttrValues;
using Gradients = api::Tensorflow.gradients_impl;
using GraphApi = api::Tensorflow.Graph;
using Slices = api::Tensorflow.IndexedSlices;
using TensorApi = api::Tensorflow.Tensor;

namespace Reproductions.Tests.Runtime.Differences;

/// <summary>Holds tf.gradients of one case to central differences: the sum of the results with weights, for a step of each element of each moved input.</summary>
internal sealed class GradientDifference : IDisposable
{
    private readonly GradientCase _case;
    private readonly Graph _graph = new();
    private readonly Session _session;
    private readonly Endpoint[] _inputs;
    private readonly Endpoint[] _results;
    private readonly List<KeyValuePair<Endpoint, Tensor>> _feeds = [];

    public GradientDifference(GradientCase row)
    {
        _case = row;
        _inputs = [.. row.Inputs.Select(Input)];
        _results = row.Build?.Invoke(_graph, _inputs) ?? Operation();
        _session = new Session(_graph, new SessionOptions { IntraOpThreads = 1 });
    }

    // Half a step, and what its square and rounding leave.
    private (double Step, double Tolerance) Size => _case.IsSingle ? (1.0 / 64, 4e-3) : (1e-5, 2e-8);

    /// <summary>Compares all elements.</summary>
    public void ShouldAgree()
    {
        var weights = _session.Run(_feeds, _results, []).Select(Weights).ToArray();
        var moved = Enumerable.Range(0, _inputs.Length).Where(i => _case.Inputs[i].IsMoved).ToList();
        var gradients = Differentiate(moved, weights);
        for (var i = 0; i < moved.Count; i++)
        {
            var input = _case.Inputs[moved[i]].Value;
            var built = gradients[i] is null ? new double[input.Count] : Read(gradients[i]!, input.Shape);
            for (var element = 0; element < input.Count; element++)
            {
                var difference = (Sum(moved[i], element, Size.Step, weights) - Sum(moved[i], element, -Size.Step, weights)) / (2 * Size.Step);
                built[element].Should().BeApproximately(
                    difference,
                    Size.Tolerance * Math.Max(1, Math.Abs(difference)),
                    $"the sum of {_case}'s results changes so when element {element} of input {moved[i]} does");
            }
        }
    }

    public void Dispose() => _session.Dispose();

    private static double At(Tensor tensor, int index) => tensor.DType == DType.Float32 ? tensor.Span<float>()[index] : tensor.Span<double>()[index];

    // Any numbers that are not alike: a gradient that mixes elements up shows.
    private static Tensor Weights(Tensor result)
    {
        var weights = Tensor.Allocate(result.DType, result.Shape);
        for (var i = 0; i < result.Count; i++)
        {
            var weight = 0.7 + (0.3 * Math.Sin(1 + (2.3 * i)));
            if (result.DType == DType.Float32)
            {
                weights.Span<float>()[i] = (float)weight;
            }
            else
            {
                weights.Span<double>()[i] = weight;
            }
        }

        return weights;
    }

    private Endpoint Input(GradientInput input, int index)
    {
        if (!input.IsMoved)
        {
            return GoldenGraph.Const(_graph, $"in{index}", input.Value);
        }

        var placeholder = GoldenGraph.Placeholder(_graph, $"in{index}", input.Value.DType, input.Value.Shape);
        _feeds.Add(new(placeholder, input.Value));
        return placeholder;
    }

    private Endpoint[] Operation()
    {
        var node = Add(_graph, _case.Type, _inputs, _case.Attrs);
        var outputs = _case.Outputs ?? [.. Enumerable.Range(0, node.OutputTypes.Length).Where(i => node.OutputTypes[i] is DType.Float32 or DType.Float64)];
        return [.. outputs.Select(node.Output)];
    }

    /// <summary>An operation with attributes by their types.</summary>
    public static Node Add(Graph graph, string type, Endpoint[] inputs, params (string Name, object Value)[] attrs)
    {
        var spec = new NodeSpec(type, $"{type}_{graph.Nodes.Count}");
        spec.Inputs.AddRange(inputs);
        foreach (var (name, value) in attrs)
        {
            var attr = OpRegistry.Default.Get(type).Signature.Attr(name)!;
            spec.Attributes.Set(name, value is Shape shape ? new AttrValue { Shape = shape.ToProto() } : AttrValues.From(attr.Type, value, name));
        }

        return graph.Add(spec);
    }

    private object?[] Differentiate(List<int> moved, Tensor[] weights)
    {
        var graph = new GraphApi(_graph);
        graph.as_default();
        try
        {
            return Gradients.Gradients(
                [.. _results.Select(r => (object)graph.TensorOf(r))],
                [.. moved.Select(i => (object)graph.TensorOf(_inputs[i]))],
                [.. weights.Select((w, i) => (object)graph.TensorOf(GoldenGraph.Const(_graph, $"weights{i}", w)))]);
        }
        finally
        {
            graph.Exit();
        }
    }

    private double[] Read(object gradient, Shape shape)
    {
        if (gradient is TensorApi tensor)
        {
            var value = _session.Run(_feeds, [tensor.Endpoint], [])[0];
            value.Shape.Should().Be(shape, $"the gradient of {_case} has its input's shape");
            return [.. Enumerable.Range(0, (int)value.Count).Select(i => At(value, i))];
        }

        var slices = (Slices)gradient;
        var parts = _session.Run(_feeds, [slices.values.Endpoint, slices.indices.Endpoint], []);
        var width = (int)shape.Slice(1).ElementCount;
        var sums = new double[shape.ElementCount];
        for (var i = 0; i < parts[0].Count; i++)
        {
            sums[(ConstantFolder.Integer(parts[1], i / width) * width) + (i % width)] += At(parts[0], i);
        }

        return sums;
    }

    private double Sum(int input, int element, double by, Tensor[] weights)
    {
        var moved = Tensor.Allocate(_case.Inputs[input].Value.DType, _case.Inputs[input].Value.Shape);
        _case.Inputs[input].Value.CopyTo(moved);
        if (moved.DType == DType.Float32)
        {
            moved.Span<float>()[element] += (float)by;
        }
        else
        {
            moved.Span<double>()[element] += by;
        }

        var feeds = _feeds.Select(f => f.Key == _inputs[input] ? new KeyValuePair<Endpoint, Tensor>(f.Key, moved) : f).ToList();
        var results = _session.Run(feeds, _results, []);
        return results.Select((r, k) => Enumerable.Range(0, (int)r.Count).Sum(i => At(r, i) * At(weights[k], i))).Sum();
    }
}
