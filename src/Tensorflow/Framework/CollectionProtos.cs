using Google.Protobuf;
using Google.Protobuf.Collections;

namespace Tensorflow;

/// <summary>The protos of collections that are kept as the file has them, and the names of nodes in them.</summary>
internal static class CollectionProtos
{
    private const string Runners = "queue_runners";

    /// <summary>The proto with other names.</summary>
    /// <param name="key">The collection.</param>
    /// <param name="bytes">The serialized proto; of an unknown kind it is given back as it is.</param>
    /// <param name="map">The new name of a node or a tensor.</param>
    /// <exception cref="DataLossError">The bytes are no proto of the collection's kind.</exception>
    public static ByteString Map(string key, ByteString bytes, Func<string, string> map)
    {
        if (key != Runners)
        {
            return bytes;
        }

        var runner = Parse(QueueRunnerDef.Parser, key, bytes);
        Map(runner, map);
        return runner.ToByteString();
    }

    /// <summary>The nodes and tensors that must exist: Python looks them up when it reads the proto.</summary>
    /// <inheritdoc cref="Map(string, ByteString, Func{string, string})"/>
    public static IEnumerable<string> Names(string key, ByteString bytes)
    {
        if (key != Runners)
        {
            return [];
        }

        var runner = Parse(QueueRunnerDef.Parser, key, bytes);
        return [runner.QueueName, .. runner.EnqueueOpName, runner.CloseOpName, runner.CancelOpName];
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

    private static void Map(QueueRunnerDef runner, Func<string, string> map)
    {
        runner.QueueName = map(runner.QueueName);
        Map(runner.EnqueueOpName, map);
        runner.CloseOpName = map(runner.CloseOpName);
        runner.CancelOpName = map(runner.CancelOpName);
    }

    private static void Map(RepeatedField<string> names, Func<string, string> map)
    {
        for (var i = 0; i < names.Count; i++)
        {
            names[i] = map(names[i]);
        }
    }
}
