using Google.Protobuf;
using Tensorflow.Train;

namespace Tensorflow;

/// <summary>Brings the collections of a meta graph into a graph.</summary>
internal sealed class CollectionReader(Graph graph, string scope)
{
    private readonly Dictionary<ByteString, IVariableV1> _variables = [];

    /// <summary>Adds all collections, in the order of their names, and gives the variables by name.</summary>
    /// <remarks>Names are looked up as the file has them, so after a collision they find what was there before the import.</remarks>
    public Dictionary<string, IVariableV1> Read(IEnumerable<KeyValuePair<string, CollectionDef>> collections)
    {
        foreach (var (key, def) in collections.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            switch (def.KindCase)
            {
                case CollectionDef.KindOneofCase.NodeList:
                    def.NodeList.Value.ToList().ForEach(name => AddNode(key, name));
                    break;
                case CollectionDef.KindOneofCase.BytesList:
                    def.BytesList.Value.ToList().ForEach(bytes => AddBytes(key, bytes));
                    break;
                case CollectionDef.KindOneofCase.Int64List:
                    def.Int64List.Value.ToList().ForEach(value => graph.add_to_collection(key, value));
                    break;
                case CollectionDef.KindOneofCase.FloatList:
                    def.FloatList.Value.ToList().ForEach(value => graph.add_to_collection(key, value));
                    break;
                case CollectionDef.KindOneofCase.AnyList:
                    def.AnyList.Value.ToList().ForEach(value => graph.add_to_collection(key, value));
                    break;
                default:
                    Logging.Error($"Cannot identify data type for collection {key}. Skipping.");
                    break;
            }
        }

        var named = new Dictionary<string, IVariableV1>();
        foreach (var variable in graph.get_collection<IVariableV1>(ops.GraphKeys.GLOBAL_VARIABLES_, scope))
        {
            named[ops.strip_name_scope(variable.Name, scope)] = variable;
        }

        return named;
    }

    private void AddNode(string key, string name) => graph.add_to_collection(key, Element(key, name));

    private ITensorOrOperation Element(string key, string name)
    {
        try
        {
            return graph.as_graph_element(ops.prepend_name_scope(name, scope));
        }
        catch (KeyError error)
        {
            throw Named(key, error);
        }
    }

    private static KeyError Named(string key, KeyError error) =>
        new($"{error.Message} The collection '{key}' of the meta graph names it; remove that collection from the file, or import the GraphDef alone.", error);

    private void AddBytes(string key, ByteString bytes)
    {
        if (CollectionKinds.IsVariables(key))
        {
            if (!_variables.TryGetValue(bytes, out var variable))
            {
                variable = Variable(key, CollectionProtos.Parse(VariableDef.Parser, key, bytes));
                _variables.Add(bytes, variable);
            }

            graph.add_to_collection(key, variable);
        }
        else if (key == CollectionKinds.Savers)
        {
            graph.add_to_collection(key, Saver.from_proto(CollectionProtos.Parse(SaverDef.Parser, key, bytes), scope));
        }
        else if (CollectionKinds.IsControlFlow(key))
        {
            graph.add_to_collection<object>(key, Context(key, bytes));
        }
        else if (key == CollectionKinds.Runners)
        {
            graph.add_to_collection(key, Runner(key, CollectionProtos.Parse(QueueRunnerDef.Parser, key, bytes)));
        }
        else if (CollectionKinds.IsProto(key))
        {
            graph.add_to_collection(key, new SerializedProto(bytes));
        }
        else
        {
            graph.add_to_collection(key, string.IsNullOrEmpty(scope) ? bytes : Scoped(bytes));
        }
    }

    private IVariableV1 Variable(string key, VariableDef proto)
    {
        try
        {
            return VariableProtos.ReadVariable(proto, scope);
        }
        catch (KeyError error)
        {
            throw Named(key, error);
        }
    }

    private QueueRunner Runner(string key, QueueRunnerDef proto)
    {
        try
        {
            return QueueRunner.from_proto(proto, scope);
        }
        catch (KeyError error)
        {
            throw Named(key, error);
        }
    }

    private ControlFlowContext Context(string key, ByteString bytes)
    {
        try
        {
            return key == CollectionKinds.Loops
                ? WhileContext.FromProto(CollectionProtos.Parse(WhileContextDef.Parser, key, bytes), scope, graph)
                : CondContext.FromProto(CollectionProtos.Parse(CondContextDef.Parser, key, bytes), scope, graph);
        }
        catch (KeyError error)
        {
            throw Named(key, error);
        }
    }

    private ByteString Scoped(ByteString text)
    {
        var decoded = text.ToStringUtf8();
        return ByteString.CopyFromUtf8(decoded).Equals(text)
            ? ByteString.CopyFromUtf8(ops.prepend_name_scope(decoded, scope))
            : ByteString.CopyFrom([.. System.Text.Encoding.UTF8.GetBytes(scope.TrimEnd('/') + "/"), .. text.Span]);
    }
}
