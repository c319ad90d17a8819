using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Tensorflow.Train;

namespace Tensorflow;

/// <summary>Turns a collection into what a meta graph holds of it.</summary>
internal static class CollectionWriter
{
    /// <summary>The proto of a collection; null, with a warning, where its items have no form in a file.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="items">Its items.</param>
    /// <param name="scope">The export scope: items outside of it are left out, and it goes from the names; null for none.</param>
    public static CollectionDef Write(string key, IReadOnlyList<object> items, string scope)
    {
        try
        {
            var kept = items.Where(i => InScope(i, scope)).ToList();
            return kept.Count == 0 ? null : CollectionKinds.IsVariables(key) || CollectionKinds.IsProto(key) ? Protos(key, kept, scope) : Plain(kept, scope);
        }
        catch (Exception error) when (error is InvalidCastException or TypeError)
        {
            Logging.Warning($"Issue encountered when serializing {key}.\nType is unsupported, or the types of the items don't match field type in CollectionDef. Note this is a warning and probably safe to ignore.\n{error.Message}");
            return null;
        }
    }

    private static CollectionDef Protos(string key, List<object> items, string scope)
    {
        var def = new CollectionDef { BytesList = new CollectionDef.Types.BytesList() };
        foreach (var item in items)
        {
            def.BytesList.Value.Add(item switch
            {
                IVariableV1 variable => VariableFaces.NodesOf(variable).ToProto(scope).ToByteString(),
                SerializedProto proto => proto.Bytes,
                QueueRunner runner => runner.to_proto(scope).ToByteString(),
                ControlFlowContext context => context.ToProto(scope).ToByteString(),
                Saver saver => saver.to_proto(scope)?.ToByteString() ?? throw new TypeError("an empty saver has no SaverDef"),
                IMessage message => message.ToByteString(),
                _ => throw new TypeError($"'{item.GetType().Name}' object has no attribute 'to_proto'"),
            });
        }

        return def;
    }

    private static CollectionDef Plain(List<object> items, string scope)
    {
        var def = new CollectionDef();
        switch (items[0])
        {
            case string or byte[] or ByteString:
                def.BytesList = new CollectionDef.Types.BytesList();
                def.BytesList.Value.AddRange(items.Select(i => i switch
                {
                    string text => ByteString.CopyFromUtf8(text),
                    byte[] bytes => ByteString.CopyFrom(bytes),
                    var bytes => (ByteString)bytes,
                }));
                break;
            case bool or int or long or short or byte:
                def.Int64List = new CollectionDef.Types.Int64List();
                def.Int64List.Value.AddRange(items.Select(i => i is string ? throw new TypeError("bytes or text in a list of numbers") : Convert.ToInt64(i, System.Globalization.CultureInfo.InvariantCulture)));
                break;
            case float or double:
                def.FloatList = new CollectionDef.Types.FloatList();
                def.FloatList.Value.AddRange(items.Select(i => i is string ? throw new TypeError("bytes or text in a list of numbers") : Convert.ToSingle(i, System.Globalization.CultureInfo.InvariantCulture)));
                break;
            case Any:
                def.AnyList = new CollectionDef.Types.AnyList();
                def.AnyList.Value.AddRange(items.Cast<Any>());
                break;
            default:
                def.NodeList = new CollectionDef.Types.NodeList();
                def.NodeList.Value.AddRange(items.Select(i => ops.strip_name_scope(NameOf(i), scope)));
                break;
        }

        return def;
    }

    private static string NameOf(object item) => item switch
    {
        ITensorOrOperation element => element.name,
        IVariableV1 variable => variable.Name,
        IndexedSlices slices => slices.name,
        _ => throw new TypeError($"'{item.GetType().Name}' object has no attribute 'name'"),
    };

    private static bool InScope(object item, string scope)
    {
        if (string.IsNullOrEmpty(scope))
        {
            return true;
        }

        return item switch
        {
            ITensorOrOperation element => element.name.StartsWith(scope, StringComparison.Ordinal),
            IVariableV1 variable => variable.Name.StartsWith(scope, StringComparison.Ordinal),
            Saver saver => saver.to_proto(scope) is not null,
            ControlFlowContext context => context.Name.StartsWith(scope, StringComparison.Ordinal),
            QueueRunner runner => runner.name.StartsWith(scope, StringComparison.Ordinal),

            // Python takes text for a name; bytes it does not.
            string text => text.StartsWith(scope, StringComparison.Ordinal),
            _ => true,
        };
    }
}
