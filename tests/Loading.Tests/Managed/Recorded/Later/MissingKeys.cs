using System.Text.RegularExpressions;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>R35, R36, R38, R41, R42 and the renamed scope: the graph and the checkpoint have other names.</summary>
internal static partial class MissingKeys
{
    /// <summary>The rows.</summary>
    public static IEnumerable<LaterRow> Rows =>
    [
        new("R35", "variable names differ", (program, _) => Network(program, "weights", "biases", "R35/obj-1")),
        new("R35", "one name differs", (program, _) => Network(program, "w", "biases", "R35/obj-1")),
        new("R35", "the graph has one more variable", (program, _) => Network(program, "w", "b", "R35/obj-1", "extra")),
        new("R35", "remedy by names: Saver with a dictionary of the object-based keys", ByKeys),
        new("R36", "a graph that shares one key only", OneKey),
        new("R36", "no key in common", (program, _) => Restored(program, "R36/mlp", "nothing")),
        new("R38", "an extra layer", (program, _) => Network(program, "w", "b", "R38/soft", "zz/w")),
        new("R38", "several missing keys", (program, recorded) => Network(program, "w", "b", "R38/soft", [.. Variables().Match(recorded.Run).Groups["names"].Value.Split(", ")])),
        new("R38", "global_step added", (program, _) => Network(program, "w", "b", "R38/soft", "global_step")),
        new("R38", "V1-format file: right", OldFormat),
        new("R38", "V1-format file: key missing", OldFormatLacks),
        new("R41", "remedy: rewrite the checkpoint", Rewritten),
        new("R42", "Saver built before ema.apply", (program, _) => WithoutShadows(program, "before", trainableOnly: false)),
        new("R42", "Saver(trainable_variables()) at training", (program, _) => WithoutShadows(program, "trn", trainableOnly: true)),
        new("R60x", "scope renamed, no map", (program, _) => Network(program, "net/w", "net/b", "R60x/soft")),
    ];

    private static object Network(LaterProgram program, string weights, string bias, string file, params string[] further)
    {
        SoftmaxRegression.Build(weights, bias);
        return Restored(program, file, further);
    }

    private static object Restored(LaterProgram program, string file, params string[] further)
    {
        foreach (var name in further)
        {
            program.Steps.Continue(name == "global_step" ? "step" : $"variable {name} float [2]");
        }

        tf.train.Saver(tf.global_variables()).restore(program.Session, RecordedReproductions.File(file));
        return null;
    }

    private static object ByKeys(LaterProgram program, LaterCase recorded)
    {
        SoftmaxRegression.Build();
        var keys = recorded.Run.Split(' ').Where(w => w.Contains("/.ATTRIBUTES/", StringComparison.Ordinal));
        return program.Restored(tf.train.Saver(keys.Zip(tf.global_variables()).ToDictionary(p => p.First, p => p.Second)), RecordedReproductions.File("R35/obj-1"));
    }

    private static object OneKey(LaterProgram program, LaterCase recorded)
    {
        var matrix = tf.Variable(tf.zeros((16, 10)), name: "fc2/w");
        Restored(program, "R36/mlp");
        return program.Session.run(matrix.AsTensor()).ToArray<float>().Sum(v => Math.Abs((double)v));
    }

    private static object OldFormat(LaterProgram program, LaterCase recorded)
    {
        var variable = tf.Variable(new[] { 1f, 2f }, name: "v");
        program.Session.run(variable.Initializer);
        var saver = tf.train.Saver(tf.global_variables(), write_version: SaverDef.Types.CheckpointFormatVersion.V1);
        program.Note("save", saver.save(program.Session, program["old_v1"]));
        program.Note("files_written", program.Files(".", "old_v1*"));

        program.Next();
        program.Steps.Continue("variable v float [2]");
        tf.train.Saver(tf.global_variables()).restore(program.Session, program["old_v1"]);
        return program.Session.run(program.Steps.Made.AsTensor()).ToArray<float>();
    }

    private static object OldFormatLacks(LaterProgram program, LaterCase recorded)
    {
        File.Copy(RecordedReproductions.File("R38/old_v1"), program["old_v1"]);
        program.Steps.Continue("variable v float [2]; variable u float [2]");
        tf.train.Saver(tf.global_variables()).restore(program.Session, program["old_v1"]);
        return null;
    }

    private static object Rewritten(LaterProgram program, LaterCase recorded)
    {
        var old = RecordedReproductions.File("R41/tf10");
        foreach (var (key, _) in tf.train.list_variables(old))
        {
            var name = key.Replace("biases", "bias", StringComparison.Ordinal).Replace("weights", "kernel", StringComparison.Ordinal);
            program.Session.run(tf.Variable(tf.train.load_variable(old, key), name: name).Initializer);
        }

        tf.train.Saver(tf.global_variables()).save(program.Session, program["tf12"]);
        program.Next();
        var kernel = tf.get_variable("rnn/basic_lstm_cell/kernel", (5, 8), tf.float32);
        tf.get_variable("rnn/basic_lstm_cell/bias", 8, tf.float32);
        tf.train.Saver(tf.global_variables()).restore(program.Session, program["tf12"]);
        var saved = tf.train.load_variable(old, "rnn/basic_lstm_cell/weights").ToArray<float>();
        return new Dictionary<string, object>
        {
            ["kernel equal"] = program.Session.run(kernel.AsTensor()).ToArray<float>().SequenceEqual(saved),
            ["keys"] = Keys(program["tf12"]),
        };
    }

    /// <summary>The training program saves without the shadows, and the evaluation asks for them.</summary>
    private static object WithoutShadows(LaterProgram program, string file, bool trainableOnly)
    {
        SoftmaxRegression.Build();
        program.Steps.Continue("step");
        var saver = trainableOnly ? null : tf.train.Saver(tf.global_variables());
        tf.train.ExponentialMovingAverage(0.9f).apply(tf.trainable_variables());
        saver ??= tf.train.Saver(tf.trainable_variables());
        program.Steps.Continue("init");
        saver.save(program.Session, program[file]);
        program.Note("keys in the checkpoint", Keys(program[file]));

        program.Next();
        SoftmaxRegression.Build();
        tf.train.Saver(tf.train.ExponentialMovingAverage(0.9f).variables_to_restore()).restore(program.Session, program[file]);
        return null;
    }

    private static List<object> Keys(string prefix) => [.. tf.train.list_variables(prefix).OrderBy(v => v.Item1, StringComparer.Ordinal).Select(v => (object)new object[] { v.Item1, v.Item2.dims })];

    [GeneratedRegex("variables (?<names>[^:]*):")]
    private static partial Regex Variables();
}
