using Google.Protobuf;
using Google.Protobuf.Collections;

namespace Tensorflow;

/// <summary>The protos of collections that are kept as the file has them, and the names of nodes in them.</summary>
internal static class CollectionProtos
{
    /// <summary>The proto with other names.</summary>
    /// <param name="key">The collection.</param>
    /// <param name="bytes">The serialized proto; of an unknown kind it is given back as it is.</param>
    /// <param name="map">The new name of a node, a tensor or a context.</param>
    /// <exception cref="DataLossError">The bytes are no proto of the collection's kind.</exception>
    public static ByteString Map(string key, ByteString bytes, Func<string, string> map)
    {
        IMessage message;
        switch (key)
        {
            case "queue_runners":
                var runner = Parse(QueueRunnerDef.Parser, key, bytes);
                Map(runner, map);
                message = runner;
                break;
            case "while_context":
                var loop = Parse(WhileContextDef.Parser, key, bytes);
                Map(loop, map);
                message = loop;
                break;
            case "cond_context":
                var branch = Parse(CondContextDef.Parser, key, bytes);
                Map(branch, map);
                message = branch;
                break;
            default:
                return bytes;
        }

        return message.ToByteString();
    }

    /// <summary>The nodes and tensors that must exist: Python looks them up when it reads the proto.</summary>
    /// <inheritdoc cref="Map(string, ByteString, Func{string, string})"/>
    public static IEnumerable<string> Names(string key, ByteString bytes)
    {
        switch (key)
        {
            case "queue_runners":
                var runner = Parse(QueueRunnerDef.Parser, key, bytes);
                return [runner.QueueName, .. runner.EnqueueOpName, runner.CloseOpName, runner.CancelOpName];
            case "while_context":
                var loop = Parse(WhileContextDef.Parser, key, bytes);
                return [loop.PivotForPredName, loop.PivotForBodyName, loop.PivotName, .. loop.LoopExitNames, .. loop.LoopEnterNames, .. Values(loop.ValuesDef)];
            case "cond_context":
                var branch = Parse(CondContextDef.Parser, key, bytes);
                return [branch.PredName, branch.PivotName, .. Values(branch.ValuesDef)];
            default:
                return [];
        }
    }

    /// <summary>Parses an entry of a collection.</summary>
    /// <exception cref="DataLossError">The bytes are no such message.</exception>
    public static T Parse<T>(MessageParser<T> parser, string key, ByteString bytes)
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

    private static IEnumerable<string> Values(ValuesDef values) =>
        values is null ? [] : values.ExternalValues.Values.Concat(values.Values.Except(values.ExternalValues.Keys).Select(meta_graph.op_name));

    private static void Map(QueueRunnerDef runner, Func<string, string> map)
    {
        runner.QueueName = map(runner.QueueName);
        Map(runner.EnqueueOpName, map);
        runner.CloseOpName = map(runner.CloseOpName);
        runner.CancelOpName = map(runner.CancelOpName);
    }

    private static void Map(CondContextDef context, Func<string, string> map)
    {
        context.ContextName = map(context.ContextName);
        context.PredName = map(context.PredName);
        context.PivotName = map(context.PivotName);
        Map(context.ValuesDef, map);
        Map(context.NestedContexts, map);
    }

    private static void Map(WhileContextDef context, Func<string, string> map)
    {
        context.ContextName = map(context.ContextName);
        context.PivotName = map(context.PivotName);
        context.PivotForPredName = map(context.PivotForPredName);
        context.PivotForBodyName = map(context.PivotForBodyName);
        context.MaximumIterationsName = context.MaximumIterationsName.Length == 0 ? "" : map(context.MaximumIterationsName);
        Map(context.LoopExitNames, map);
        Map(context.LoopEnterNames, map);
        Map(context.ValuesDef, map);
        Map(context.NestedContexts, map);
    }

    private static void Map(RepeatedField<ControlFlowContextDef> contexts, Func<string, string> map)
    {
        foreach (var context in contexts)
        {
            if (context.CondCtxt is not null)
            {
                Map(context.CondCtxt, map);
            }
            else if (context.WhileCtxt is not null)
            {
                Map(context.WhileCtxt, map);
            }
        }
    }

    private static void Map(ValuesDef values, Func<string, string> map)
    {
        if (values is null)
        {
            return;
        }

        Map(values.Values, map);
        var external = values.ExternalValues.Select(v => KeyValuePair.Create(map(v.Key), map(v.Value))).ToList();
        values.ExternalValues.Clear();
        external.ForEach(v => values.ExternalValues.Add(v.Key, v.Value));
    }

    private static void Map(RepeatedField<string> names, Func<string, string> map)
    {
        for (var i = 0; i < names.Count; i++)
        {
            names[i] = map(names[i]);
        }
    }
}
