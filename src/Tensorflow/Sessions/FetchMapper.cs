using System.Collections;

namespace Tensorflow;

/// <summary>Finds the tensors and operations in a structure of fetches, and puts the values back into the same structure.</summary>
internal sealed class FetchMapper
{
    private readonly Graph _graph;
    private readonly Func<IReadOnlyDictionary<Endpoint, HostTensor>, object> _rebuild;
    private readonly List<Endpoint> _tensors = [];
    private readonly HashSet<Endpoint> _seen = [];
    private readonly List<Node> _targets = [];

    /// <summary>Reads <paramref name="fetches"/>.</summary>
    /// <exception cref="TypeError">Something in it cannot be fetched.</exception>
    /// <exception cref="ValueError">A name or an element does not belong to the graph.</exception>
    public FetchMapper(Graph graph, object fetches)
    {
        _graph = graph;
        _rebuild = Map(fetches);
    }

    /// <summary>The tensors, each once.</summary>
    public IReadOnlyList<Endpoint> Tensors => _tensors;

    /// <summary>The operations.</summary>
    public IReadOnlyList<Node> Targets => _targets;

    /// <summary>The structure with values in place of the fetches.</summary>
    public object Rebuild(IReadOnlyDictionary<Endpoint, HostTensor> values) => _rebuild(values);

    private Func<IReadOnlyDictionary<Endpoint, HostTensor>, object> Map(object fetch)
    {
        switch (fetch)
        {
            case null:
                throw new TypeError("Fetch argument None has invalid type <class 'NoneType'>");
            case IndexedSlices slices:
                var parts = Map(slices.dense_shape is null
                    ? new object[] { slices.values, slices.indices }
                    : [slices.values, slices.indices, slices.dense_shape]);
                return values => parts(values);
            case IDictionary map:
                var entries = map.Keys.Cast<object>().Select(k => (Key: k, Value: Map(map[k]))).ToList();
                return values => entries.ToDictionary(e => e.Key, e => e.Value(values));
            case IEnumerable list and not string and not Tensor and not NDArray:
                var items = list.Cast<object>().Select(Map).ToList();
                return values => items.Select(i => i(values)).ToArray();
            default:
                return MapElement(fetch);
        }
    }

    private Func<IReadOnlyDictionary<Endpoint, HostTensor>, object> MapElement(object fetch)
    {
        ITensorOrOperation element;
        try
        {
            element = _graph.as_graph_element(fetch);
        }
        catch (TypeError error)
        {
            throw new TypeError($"Fetch argument {Python.Repr(fetch)} has invalid type {fetch.GetType()}, must be a string or Tensor. ({error.Message})", error);
        }
        catch (TensorflowException error) when (error is ValueError or KeyError)
        {
            throw new ValueError($"Fetch argument {Python.Repr(fetch)} cannot be interpreted as a Tensor. ({error.Message})", error);
        }

        if (!_graph.is_fetchable(element))
        {
            throw new ValueError($"Operation '{element.op.name}' has been marked as not fetchable.");
        }

        if (element is not Tensor tensor)
        {
            _targets.Add(element.op.Node);
            return static _ => null;
        }

        var endpoint = tensor.Endpoint;
        if (_seen.Add(endpoint))
        {
            _tensors.Add(endpoint);
        }

        return values => new NDArray(values[endpoint]);
    }
}
