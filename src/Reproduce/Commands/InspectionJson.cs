using Reproductions.Runtime.Formats.Inspection;
using Tensorflow;

namespace Reproductions.Reproduce.Commands;

/// <summary>A report in the form of docs/inspect.md.</summary>
internal static class InspectionJson
{
    /// <summary>The object to serialize.</summary>
    public static Dictionary<string, object> Of(InspectionReport report)
    {
        var json = new Dictionary<string, object>
        {
            ["kind"] = report.Kind.ToString(),
            ["path"] = report.Path,
            ["entries"] = report.Entries.Select(Entry).ToList(),
            ["nodes"] = report.Graphs.Sum(g => g.NodeCount),
            ["ops"] = report.Graphs.SelectMany(g => g.Ops).GroupBy(o => o.Key).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(o => o.Value)),
            ["collections"] = report.Graphs.SelectMany(g => g.Collections).GroupBy(c => c.Key).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(c => c.Value)),
            ["saver"] = report.Graphs.Select(g => g.Saver).FirstOrDefault(s => s is not null) is { } saver ? Saver(saver) : null,
            ["signatures"] = report.Graphs.SelectMany(g => g.Signatures.Select(s => Signature(g, s.Key, s.Value))).ToList(),
            ["errors"] = report.Errors.Select(e => new { type = e.Type, message = e.Message }).ToList(),
        };
        if (report.Records is { } records)
        {
            json["records"] = records;
        }

        return json;
    }

    private static Dictionary<string, object> Entry(InspectedEntry entry)
    {
        var json = new Dictionary<string, object>
        {
            ["key"] = entry.Key,
            ["dtype"] = entry.DType,
            ["shape"] = entry.Shape,
            ["bytes"] = entry.Bytes,
            ["crc32c"] = entry.Crc32C,
            ["shard"] = entry.Shard,
            ["slices"] = entry.Slices.Select(s => s.ToString()).ToList(),
        };
        if (entry.Statistics is { } statistics)
        {
            json["stats"] = new
            {
                statistics.Min,
                statistics.Max,
                statistics.Mean,
                statistics.Zeros,
                Nans = statistics.NaNs,
                statistics.Infinities,
            };
        }

        if (entry.Value is { } value)
        {
            json["values"] = TensorValues.Of(value);
        }

        return json;
    }

    private static object Signature(InspectedGraph graph, string key, SignatureDef signature) => new
    {
        Key = key,
        graph.Tags,
        Method = signature.MethodName,
        Inputs = Tensors(signature.Inputs),
        Outputs = Tensors(signature.Outputs),
    };

    private static Dictionary<string, string> Tensors(IEnumerable<KeyValuePair<string, TensorInfo>> tensors) =>
        tensors.OrderBy(t => t.Key, StringComparer.Ordinal).ToDictionary(t => t.Key, t => t.Value.Name);

    private static Dictionary<string, object> Saver(SaverDef saver) => new()
    {
        ["filename_tensor_name"] = saver.FilenameTensorName,
        ["save_tensor_name"] = saver.SaveTensorName,
        ["restore_op_name"] = saver.RestoreOpName,
        ["max_to_keep"] = saver.MaxToKeep,
        ["sharded"] = saver.Sharded,
        ["version"] = saver.Version.ToString(),
    };
}
