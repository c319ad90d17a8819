using System.CommandLine;
using System.Text.Json;
using Reproductions.Runtime.Formats.Inspection;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Reproduce.Commands;

/// <summary>Says what is in a checkpoint, meta graph, graph, SavedModel, event or TFRecord file.</summary>
internal static class InspectCommand
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        var path = new Argument<string>("path") { Description = "A checkpoint prefix, any of its files or its folder; a .meta, .pb or .pbtxt; a SavedModel folder; an event or TFRecord file." };
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        var key = new Option<string>("--key") { Description = "Look at this key alone." };
        var values = new Option<bool>("--values") { Description = "With --key: print the values." };
        var stats = new Option<bool>("--stats") { Description = "Minimum, maximum, mean, zeros and NaNs of each tensor." };
        var verify = new Option<bool>("--verify") { Description = "Recompute every checksum." };
        var command = new Command("inspect", "Says what is in a file of TensorFlow's.") { path, json, key, values, stats, verify };
        values.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<bool>() && result.GetResult(key) is null)
            {
                result.AddError("--values needs --key.");
            }
        });
        command.SetAction(parsed => Run(
            parsed.GetValue(path),
            new InspectionOptions(parsed.GetValue(verify), parsed.GetValue(stats), parsed.GetValue(key), parsed.GetValue(values)),
            parsed.GetValue(json)));
        return command;
    }

    private static int Run(string path, InspectionOptions options, bool asJson)
    {
        InspectionReport report;
        try
        {
            report = Inspector.Inspect(path, options);
        }
        catch (NotFoundError error)
        {
            Console.Error.WriteLine(error.Message);
            return ExitCodes.BadUsage;
        }
        catch (Exception error) when (error is TensorflowException or IOException or UnauthorizedAccessException)
        {
            // What the operating system refuses is said like damage: typed, without a stack trace.
            var type = error is TensorflowException ? error.GetType().Name : nameof(PermissionDeniedError);
            report = new InspectionReport(InspectionKind.Unknown, path) { Errors = [new InspectionError(type, error.Message)] };
        }

        if (options.Key is not null && !HasKeys(report))
        {
            Console.Error.WriteLine($"--key needs a checkpoint or a SavedModel with variables; '{path}' is {report.Kind}.");
            return ExitCodes.BadUsage;
        }

        if (asJson)
        {
            Console.WriteLine(JsonSerializer.Serialize(InspectionJson.Of(report), s_json));
        }
        else
        {
            InspectionText.Print(report);
        }

        // What may not be read, or is a pipe, is neither sound nor damaged.
        return report.IsSound ? ExitCodes.AsStated
            : report.Errors.All(e => e.Type is nameof(PermissionDeniedError) or nameof(FailedPreconditionError)) ? ExitCodes.BadUsage
            : ExitCodes.Finding;
    }

    // Damage is reported as such, whatever was asked.
    private static bool HasKeys(InspectionReport report) =>
        report.Kind is InspectionKind.CheckpointV1 or InspectionKind.CheckpointV2 || report.Entries.Count > 0 || !report.IsSound;
}
