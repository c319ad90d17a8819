using Google.Protobuf;

namespace Tensorflow;

/// <summary>Brings the collections of a meta graph into a graph.</summary>
internal sealed class CollectionReader(Graph graph, string scope)
{
    private readonly Dictionary<ByteString, IVariableV1> _variables = [];

    /// <summary>Adds all collections, in the order of their names, and gives the variables by name.</summary>
    /// <remarks>Names are looked up as the file has them, so after a collision they find what was there before the import.</remarks>
    public Dictionary<string, IVariableV1> Read(IEnumerable<KeyValuePair<string, CollectionDef>> collections, string skipped)
    {
        foreach (var (key, def) in collections.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            if (key == skipped)
            {
                continue;
            }

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
                variable = Variable(key, Parse(VariableDef.Parser, key, bytes));
                _variables.Add(bytes, variable);
            }

            graph.add_to_collection(key, variable);
        }
        else if (key == CollectionKinds.Savers)
        {
            graph.add_to_collection(key, Saver.from_proto(Parse(SaverDef.Parser, key, bytes), scope));
        }
        else if (CollectionKinds.IsProto(key))
        {
            foreach (var name in NamesIn(key, bytes))
            {
                Element(key, name);
            }

            graph.add_to_collection(key, new SerializedProto(bytes, scope));
        }
        else
        {
            graph.add_to_collection(key, string.IsNullOrEmpty(scope) ? (object)bytes : ByteString.CopyFromUtf8(ops.prepend_name_scope(bytes.ToStringUtf8(), scope)));
        }
    }

    private static T Parse<T>(MessageParser<T> parser, string key, ByteString bytes)
        where T : IMessage<T>, new()
    {
        try
        {
            return parser.ParseFrom(bytes);
        }
        catch (InvalidProtocolBufferException error)
        {
            throw new DataLossError($"The collection '{key}' of the meta graph holds an entry that is no {typeof(T).Name}: {error.Message}", error);
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

    /// <summary>The nodes that a proto stands for; Python looks them up when it reads it.</summary>
    private static IEnumerable<string> NamesIn(string key, ByteString bytes)
    {
        switch (key)
        {
            case "queue_runners":
                var runner = Parse(QueueRunnerDef.Parser, key, bytes);
                return [runner.QueueName, .. runner.EnqueueOpName, runner.CloseOpName, runner.CancelOpName];
            case "while_context":
                var loop = Parse(WhileContextDef.Parser, key, bytes);
                return [loop.PivotForPredName, loop.PivotForBodyName, loop.PivotName, .. loop.LoopExitNames, .. loop.LoopEnterNames];
            case "cond_context":
                var branch = Parse(CondContextDef.Parser, key, bytes);
                return [branch.PredName, branch.PivotName];
            default:
                return [];
        }
    }
}
