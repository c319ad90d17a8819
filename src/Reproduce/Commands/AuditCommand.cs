using System.CommandLine;
using System.Text.Json;
using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Audit.Drawing;
using Reproductions.Fixtures.Audit.Findings;
using Reproductions.Fixtures.Audit.Managed;
using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Reproduce.Commands;

/// <summary><c>audit</c>: joins a graph, a checkpoint and the names that a program fetches.</summary>
internal static class AuditCommand
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var meta = new Option<string>("--meta") { Description = "A meta graph (.meta)." };
        var graph = new Option<string>("--graph") { Description = "A GraphDef (.pb, .pbtxt) or an event file." };
        var checkpoint = new Option<string>("--checkpoint") { Description = "A checkpoint's prefix, or a folder for its newest one." };
        var fetch = new Option<string[]>("--fetch") { Description = "A tensor that the program fetches; may be repeated. Without it, the outputs that nothing consumes.", DefaultValueFactory = _ => [] };
        var order = new Option<string>("--order") { Description = "What the program runs, in order: init, restore, or names of operations, with commas between.", DefaultValueFactory = _ => string.Join(',', StaticAudit.DefaultOrder) };
        var feed = new Option<string[]>("--feed") { Description = "A tensor that the program feeds; may be repeated.", DefaultValueFactory = _ => [] };
        var json = new Option<bool>("--json") { Description = "Print JSON, and nothing else." };
        var html = new Option<string>("--html") { Description = "Write the audit to this file as a page with a picture." };
        var renamed = new Option<string>("--write-renamed") { Description = "Write a checkpoint of this prefix with the proposed renames applied." };
        var command = new Command("audit", "Says which variables a prediction reads, who wrote them, and what is wrong with that.") { meta, graph, checkpoint, fetch, feed, order, json, html, renamed };
        command.Validators.Add(result =>
        {
            if (result.GetResult(meta) is null == result.GetResult(graph) is null)
            {
                result.AddError("Give either --meta or --graph.");
            }

            if (result.GetResult(renamed) is not null && result.GetResult(checkpoint) is null)
            {
                result.AddError("--write-renamed needs --checkpoint.");
            }
        });
        command.SetAction(parsed => Run(
            parsed.GetValue(meta),
            parsed.GetValue(graph),
            parsed.GetValue(checkpoint),
            parsed.GetValue(fetch),
            parsed.GetValue(feed),
            parsed.GetValue(order).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            parsed.GetValue(json),
            parsed.GetValue(html),
            parsed.GetValue(renamed)));
        return command;
    }

    private static int Run(string meta, string graph, string checkpoint, string[] fetches, string[] feeds, string[] order, bool asJson, string html, string renamed)
    {
        try
        {
            AuditCheckpoint stored = null;
            IReadOnlyList<Finding> aside = [];
            if (checkpoint is not null)
            {
                (stored, aside) = AuditFiles.Checkpoint(checkpoint);
                aside = meta is null ? aside : [.. aside, .. AuditFiles.Different(meta, stored.Prefix)];
            }

            var report = meta is not null
                ? StaticAudit.Of(AuditFiles.Meta(meta), stored, fetches, order, feeds)
                : StaticAudit.Of(AuditFiles.Graph(graph), stored, fetches, order, feeds);
            report = report with { Findings = [.. aside.Concat(report.Findings).OrderBy(f => f.Grade)] };
            if (renamed is not null)
            {
                RenamedCheckpoint.Write(stored.Prefix, report.Renames, renamed);
            }

            if (html is not null)
            {
                File.WriteAllText(html, AuditPage.Write(report, meta ?? graph, checkpoint));
            }

            if (asJson)
            {
                Console.WriteLine(JsonSerializer.Serialize(AuditJson.Of(report, meta ?? graph, checkpoint), s_json));
            }
            else
            {
                AuditText.Print(report);
            }

            return report.HasSilent ? ExitCodes.Finding : ExitCodes.AsStated;
        }
        catch (Exception error) when (error is Tensorflow.TensorflowException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(error.Message);
            return ExitCodes.BadUsage;
        }
    }
}
