using Reproductions.Fixtures.Audit.Static;
using Tensorflow;
using Tensorflow.Checkpoint;

namespace Reproductions.Fixtures.Audit;

/// <summary>
/// Where the values of a prediction's variables come from, measured and not deduced: each value is compared with those of a checkpoint. Works in both lanes.
/// </summary>
public static class MeasuredProvenance
{
    /// <summary>For each variable behind <paramref name="fetch"/> the key that holds exactly its present value; null where none does, or where it has no value.</summary>
    public static IReadOnlyDictionary<string, string> Of(Session session, Tensor fetch, string prefix)
    {
        var graph = new AuditGraph(session.graph.as_graph_def());
        using var reader = new CheckpointReader(prefix);
        var stored = reader.VariableToDataTypeMap.Where(e => e.Value == TF_DataType.TF_FLOAT).ToDictionary(e => e.Key, e => reader.GetTensor(e.Key).ToArray<float>());
        return graph.VariablesIn(graph.Closure(fetch.op.name)).ToDictionary(v => v.Name, v => KeyOf(session, graph.ValueOf(v), stored));
    }

    /// <summary>How many variables behind <paramref name="fetch"/> hold a value of the checkpoint.</summary>
    public static int Restored(Session session, Tensor fetch, string prefix) => Of(session, fetch, prefix).Count(e => e.Value is not null);

    private static string KeyOf(Session session, string tensor, Dictionary<string, float[]> stored)
    {
        float[] value;
        try
        {
            value = session.run(session.graph.get_tensor_by_name(tensor)).ToArray<float>();
        }
        catch (TensorflowException)
        {
            return null;
        }

        return stored.FirstOrDefault(e => e.Value.AsSpan().SequenceEqual(value)).Key;
    }
}
