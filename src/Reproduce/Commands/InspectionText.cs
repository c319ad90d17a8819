using System.Globalization;
using Reproductions.Runtime.Formats.Inspection;
using Spectre.Console;

namespace Reproductions.Reproduce.Commands;

/// <summary>A report for people.</summary>
internal static class InspectionText
{
    private const int MostRows = 200;

    private static readonly string[] s_numbers = ["min", "max", "mean", "zeros", "NaNs"];

    /// <summary>Prints it.</summary>
    public static void Print(InspectionReport report)
    {
        AnsiConsole.WriteLine($"{report.Kind}: {report.Path}");
        PrintEntries(report);
        foreach (var graph in report.Graphs)
        {
            PrintGraph(graph);
        }

        if (report.Records is { } records)
        {
            var steps = report.Kind == InspectionKind.Events ? string.Create(CultureInfo.InvariantCulture, $"; steps {records.FirstStep} to {records.LastStep}") : "";
            AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{records.Count} records, {records.Bytes} bytes{steps}"));
            foreach (var (kind, count) in records.Kinds)
            {
                AnsiConsole.WriteLine($"events {kind}: {count}");
            }

            foreach (var (tag, count) in records.Tags)
            {
                AnsiConsole.WriteLine($"tag {tag}: {count}");
            }
        }

        foreach (var error in report.Errors)
        {
            AnsiConsole.WriteLine($"{error.Type}: {error.Message}");
        }

        if (report.IsSound)
        {
            AnsiConsole.WriteLine("sound");
        }
    }

    private static void PrintEntries(InspectionReport report)
    {
        if (report.Entries.Count == 0)
        {
            return;
        }

        var table = new Table().Border(TableBorder.Rounded);
        var hasNumbers = report.Entries.Any(e => e.Statistics is not null);
        table.AddColumns(["key", "type", "shape", "bytes", "shard", "slices", .. hasNumbers ? s_numbers : []]);
        foreach (var entry in report.Entries.Take(MostRows))
        {
            table.AddRow([
                Markup.Escape(entry.Key),
                entry.DType,
                Markup.Escape($"[{string.Join(",", entry.Shape)}]"),
                entry.Bytes.ToString(CultureInfo.InvariantCulture),
                entry.Shard.ToString(CultureInfo.InvariantCulture),
                entry.Slices.Count == 0 ? "" : entry.Slices.Count.ToString(CultureInfo.InvariantCulture),
                .. hasNumbers ? Numbers(entry.Statistics) : []]);
        }

        AnsiConsole.Write(table);
        if (report.Entries.Count > MostRows)
        {
            AnsiConsole.WriteLine($"and {report.Entries.Count - MostRows} more; --json lists all.");
        }

        foreach (var value in report.Entries.Where(e => e.Value is not null))
        {
            AnsiConsole.WriteLine($"{value.Key} = {string.Join(" ", TensorValues.Of(value.Value))}");
        }
    }

    private static void PrintGraph(InspectedGraph graph)
    {
        var tags = graph.Tags.Count == 0 ? "" : $" ({string.Join(", ", graph.Tags)})";
        AnsiConsole.WriteLine($"{graph.NodeCount} nodes of {graph.Ops.Count} op types, {graph.Functions.Count} functions, producer {graph.Producer}{tags}");
        var table = new Table().Border(TableBorder.Rounded);
        table.AddColumns("op type", "nodes");
        foreach (var (op, count) in graph.Ops.OrderByDescending(o => o.Value).ThenBy(o => o.Key, StringComparer.Ordinal))
        {
            table.AddRow(Markup.Escape(op), count.ToString(CultureInfo.InvariantCulture));
        }

        AnsiConsole.Write(table);
        foreach (var (collection, count) in graph.Collections)
        {
            AnsiConsole.WriteLine($"collection {collection}: {count}");
        }

        foreach (var (key, signature) in graph.Signatures)
        {
            AnsiConsole.WriteLine($"signature {key}: {Tensors(signature.Inputs)} -> {Tensors(signature.Outputs)} ({signature.MethodName})");
        }

        if (graph.Saver is { } saver)
        {
            AnsiConsole.WriteLine($"saver: {saver.FilenameTensorName}, {saver.SaveTensorName}, {saver.RestoreOpName}");
        }
    }

    private static string Tensors(IEnumerable<KeyValuePair<string, Tensorflow.TensorInfo>> tensors) =>
        string.Join(", ", tensors.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}={t.Value.Name}"));

    private static string[] Numbers(TensorStatistics statistics) =>
        [Number(statistics?.Min), Number(statistics?.Max), Number(statistics?.Mean), Number(statistics?.Zeros), Number(statistics?.NaNs)];

    private static string Number(double? value) => value?.ToString("G6", CultureInfo.InvariantCulture) ?? "";
}
