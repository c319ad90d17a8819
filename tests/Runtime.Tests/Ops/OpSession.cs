using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>A session with one node that keeps something from run to run.</summary>
internal sealed class OpSession : IDisposable
{
    private readonly List<Endpoint> _inputs = [];
    private readonly Node _node;
    private readonly Session _session;

    public OpSession(string type, (string Name, AttrValue Value)[] attributes, DType[] inputs)
    {
        var graph = new Graph();
        var spec = new NodeSpec(type, "op");
        foreach (var input in inputs)
        {
            var placeholder = new NodeSpec("Placeholder", $"in{_inputs.Count}");
            placeholder.Attributes.Set("dtype", new AttrValue { Type = (DataType)input });
            _inputs.Add(graph.Add(placeholder).Output());
            spec.Inputs.Add(_inputs[^1]);
        }

        foreach (var (name, value) in attributes)
        {
            spec.Attributes.Set(name, value);
        }

        _node = graph.Add(spec);
        _session = new Session(graph);
    }

    /// <summary>The outputs for these inputs.</summary>
    public Tensor[] Run(params Tensor[] inputs) => _session.Run(
        [.. _inputs.Zip(inputs, KeyValuePair.Create)],
        [.. Enumerable.Range(0, _node.OutputTypes.Length).Select(i => _node.Output(i))],
        []);

    public void Dispose() => _session.Dispose();
}
