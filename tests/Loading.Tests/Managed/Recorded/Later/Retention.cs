using System.Globalization;
using System.Text.RegularExpressions;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>R32 and R33: which checkpoints of a folder stay, and what its state file lists.</summary>
internal static partial class Retention
{
    /// <summary>The rows.</summary>
    public static IEnumerable<LaterRow> Rows =>
    [
        .. LaterRow.Each("R32", "max_to_keep=", Limit),
        new("R32", "a step saved again moves to the end of the queue", SavedAgain),
        new("R32", "trap of the remedy: two Savers in one folder share the state file", TwoSavers),
        new("R33", "process 2 uses import_meta_graph", TwoProcesses),
        new("R33", "set_last_checkpoints_with_time", TwoProcesses),
        new("R33", "recover_last_checkpoints with files that are gone", TwoProcesses),
        new("R33", "max_to_keep 0 and None", NoLimit),
    ];

    private static object Limit(LaterProgram program, LaterCase recorded)
    {
        var limit = recorded.Name.Split('=')[1];
        var saver = Started(program, limit == "None" ? null : int.Parse(limit, CultureInfo.InvariantCulture));
        var count = int.Parse(recorded.Run.Split(' ')[0], CultureInfo.InvariantCulture);
        var after = Enumerable.Range(1, count).Select(step =>
        {
            saver.save(program.Session, program["m"], step);
            return new Dictionary<string, object> { ["step"] = step, ["files"] = program.Files(), ["last_checkpoints"] = saver.last_checkpoints };
        }).Select(d => d.ToDictionary(e => e.Key, e => program.Spelled(e.Value))).ToList();
        program.Note("state file", program.State());
        if (limit != "-1")
        {
            program.Note("saver_def.max_to_keep", saver.saver_def.MaxToKeep);
            return after;
        }

        program.Note("last_checkpoints", saver.last_checkpoints);
        return program.Files();
    }

    private static object SavedAgain(LaterProgram program, LaterCase recorded)
    {
        var saver = Started(program, 2);
        var after = recorded.Run.Split("steps ")[1].Split(", ").Select(s => Saved(program, saver, int.Parse(s, CultureInfo.InvariantCulture))).ToList();
        program.Note("state file", program.State());
        return after;
    }

    private static object TwoSavers(LaterProgram program, LaterCase recorded)
    {
        var a = Started(program, 2);
        var best = tf.train.Saver(tf.global_variables(), max_to_keep: null);
        return new List<object>
        {
            Look("a step 1, best step 1", (a, 1, null), (best, 1, null)),
            Look("a step 2", (a, 2, null)),
            Look("best step 2 with latest_filename=best_checkpoint", (best, 2, "best_checkpoint")),
        };

        Dictionary<string, object> Look(string after, params (Saver Saver, int Step, string State)[] saves)
        {
            foreach (var (saver, step, state) in saves)
            {
                saver.save(program.Session, program[saver == a ? "m" : "best"], step, latest_filename: state ?? "");
            }

            var seen = new Dictionary<string, object> { ["after"] = after, ["latest_checkpoint"] = tf.train.latest_checkpoint(program["."]), ["state file"] = program.State() };
            if (saves[^1].State is { } other)
            {
                seen["best"] = tf.train.latest_checkpoint(program["."], other);
                seen[other] = program.State(other);
            }

            return seen;
        }
    }

    private static object TwoProcesses(LaterProgram program, LaterCase recorded)
    {
        var first = Sequence(program, Started(program, 2), 1, 2, 3);
        program.Next();
        var saver = Resumed(program, recorded);
        return new Dictionary<string, object> { ["process 1"] = first, ["process 2"] = Sequence(program, saver, 4, 5, 6) };
    }

    private static Saver Resumed(LaterProgram program, LaterCase recorded)
    {
        var last = program["m-3"];
        if (recorded.Name.EndsWith("import_meta_graph", StringComparison.Ordinal))
        {
            var imported = tf.train.import_meta_graph(last + ".meta");
            imported.restore(program.Session, last);
            return imported;
        }

        tf.Variable(0f, name: "v");
        var saver = tf.train.Saver(tf.global_variables(), max_to_keep: 2);
        saver.restore(program.Session, last);
        if (recorded.Name.StartsWith("set_", StringComparison.Ordinal))
        {
            saver.set_last_checkpoints_with_time(new[] { 2, 3 }.Select(s => (program[$"m-{s}"], (double)s)));
        }
        else
        {
            saver.recover_last_checkpoints(InQuotes().Matches(recorded.Run).Select(m => program[m.Groups["path"].Value]));
        }

        return saver;
    }

    private static object NoLimit(LaterProgram program, LaterCase recorded) => new Dictionary<string, object> { ["0"] = Kept(0), ["None"] = Kept(null) };

    private static object Kept(int? limit)
    {
        using var program = new LaterProgram();
        var sequence = program.Spelled(Sequence(program, Started(program, limit), 1, 2, 3));
        return new Dictionary<string, object> { ["sequence"] = sequence, ["files"] = program.Files() };
    }

    private static List<object> Sequence(LaterProgram program, Saver saver, params int[] steps) =>
    [
        program.Spelled(new Dictionary<string, object> { ["last_checkpoints after resume"] = saver.last_checkpoints }),
        .. steps.Select(s => Saved(program, saver, s)),
    ];

    /// <summary>One save, and what is there afterwards.</summary>
    private static object Saved(LaterProgram program, Saver saver, int step)
    {
        saver.save(program.Session, program["m"], step);
        return program.Spelled(new Dictionary<string, object>
        {
            ["saved"] = step,
            ["index files"] = program.Files(".", "*.index"),
            ["last_checkpoints"] = saver.last_checkpoints,
            ["state file"] = program.State(),
        });
    }

    private static Saver Started(LaterProgram program, int? limit)
    {
        var variable = tf.Variable(0f, name: "v");
        program.Session.run(variable.Initializer);
        return tf.train.Saver(tf.global_variables(), max_to_keep: limit);
    }

    [GeneratedRegex("'(?<path>[^']+)'")]
    private static partial Regex InQuotes();
}
