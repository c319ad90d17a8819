using System.Text.RegularExpressions;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>R56: tags and folders of SavedModels.</summary>
internal static partial class Tags
{
    /// <summary>The rows.</summary>
    public static IEnumerable<LaterRow> Rows =>
    [
        new("R56", "another tag", Load("sm")),
        new("R56", "no tag", Load("sm")),
        new("R56", "one tag too many", Load("sm")),
        new("R56", "order and repetition do not matter", Load("sm2")),
        new("R56", "subset of the tags", Load("sm2")),
        new("R56", "variables folder missing", WithoutVariables),
        new("R56", "remedy: the variables are an ordinary checkpoint", Checkpoint),
        new("R56", "maybe_saved_model_directory", Folders),
    ];

    /// <summary>The tags stand in the record, in quotes between brackets.</summary>
    private static Func<LaterProgram, LaterCase, object> Load(string folder) => (program, recorded) =>
    {
        var tags = Quoted().Matches(List().Match(recorded.Run).Value).Select(m => m.Groups["tag"].Value).ToArray();
        tf.saved_model.loader.load(program.Session, tags, Brought(program, folder));
        return program.Ask();
    };

    private static object WithoutVariables(LaterProgram program, LaterCase recorded)
    {
        Directory.CreateDirectory(program["novars"]);
        File.Copy(RecordedReproductions.File("R56/sm/saved_model.pb"), program["novars/saved_model.pb"]);
        return tf.saved_model.loader.load(program.Session, ["serve"], program["novars"]);
    }

    private static object Checkpoint(LaterProgram program, LaterCase recorded)
    {
        SoftmaxRegression.Build();
        return program.Restored(tf.train.Saver(tf.global_variables()), Brought(program, "sm") + "/variables/variables");
    }

    private static object Folders(LaterProgram program, LaterCase recorded)
    {
        Brought(program, "sm");
        Directory.CreateDirectory(program["emptydir"]);
        return recorded.Run["for ".Length..].Split(", ").Select(folder => tf.saved_model.maybe_saved_model_directory(program[folder])).ToList();
    }

    /// <summary>A recorded SavedModel; of the one with two tags only the graphs were kept, its variables are those of the other.</summary>
    private static string Brought(LaterProgram program, string folder)
    {
        Directory.CreateDirectory(program[folder]);
        File.Copy(RecordedReproductions.File($"R56/{folder}/saved_model.pb"), program[folder + "/saved_model.pb"]);
        program.Bring("R56/sm/variables/variables", folder + "/variables/variables");
        return program[folder];
    }

    [GeneratedRegex(@"\[[^\]]*\]")]
    private static partial Regex List();

    [GeneratedRegex("\"(?<tag>[^\"]*)\"")]
    private static partial Regex Quoted();
}
