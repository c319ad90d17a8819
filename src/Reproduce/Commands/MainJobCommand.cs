using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Reproductions.Fixtures;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Training;
using Spectre.Console;
using Tensorflow;

namespace Reproductions.Reproduce.Commands;

/// <summary>The main job: train, save, load in three ways, report.</summary>
internal static class MainJobCommand
{
    private static readonly JsonSerializerOptions s_json = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Gives the root command its options and action.</summary>
    public static void AddTo(RootCommand root)
    {
        var network = new Option<string>("--network") { Description = "small (trains in seconds) or seed (the student's own size).", DefaultValueFactory = _ => "small" };
        network.AcceptOnlyFromAmong("small", "seed");
        var steps = new Option<int?>("--steps") { Description = "Training steps." };
        steps.Validators.Add(result =>
        {
            // The text itself: the value of what is no number cannot be asked for.
            if (result.Tokens is [var token] && !(int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0))
            {
                result.AddError($"--steps must be a whole number of at least 1, not '{token.Value}'.");
            }
        });
        var mnist = new Option<DirectoryInfo>("--mnist") { Description = "Folder with the four original MNIST files; without it, the 10,000 training and 5,000 test images of testdata." };
        var json = new Option<bool>("--json") { Description = "Print the result as JSON, and nothing else." };
        root.Options.Add(network);
        root.Options.Add(steps);
        root.Options.Add(mnist);
        root.Options.Add(json);
        root.SetAction(parsed => Run(
            parsed.GetValue(network) == "seed" ? TrainingSettings.Student : new TrainingSettings(),
            parsed.GetValue(steps),
            parsed.GetValue(mnist)?.FullName,
            parsed.GetValue(json)));
    }

    private static int Run(TrainingSettings defaults, int? steps, string mnist, bool asJson)
    {
        Binding.tf_output_redirect = TextWriter.Null;
        var settings = defaults with
        {
            Steps = steps ?? defaults.Steps,
            MnistFolder = mnist,
        };
        try
        {
            using var folder = new TempDirectory();
            var prefix = Train(settings, folder.FullName, asJson);
            var outcome = ThreeWays.Load(settings, prefix);
            if (asJson)
            {
                Console.WriteLine(JsonSerializer.Serialize(outcome, s_json));
            }
            else
            {
                OutcomeTable.Print(outcome);
            }

            return outcome.Ok ? ExitCodes.AsStated : ExitCodes.Finding;
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(error.Message);
            return ExitCodes.BadUsage;
        }
    }

    private static string Train(TrainingSettings settings, string folder, bool quiet)
    {
        if (quiet)
        {
            return TrainingProgram.Run(settings, folder);
        }

        var prefix = "";
        AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                var task = context.AddTask("training", maxValue: settings.Steps);
                prefix = TrainingProgram.Run(settings, folder, progress =>
                {
                    task.Value = progress.Step;
                    task.Description = progress.ToString();
                });
            });
        return prefix;
    }
}
