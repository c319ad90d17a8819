using System.Text.Json;
using Reproductions.Fixtures;
using Reproductions.Fixtures.Audit.Managed;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>The recorded programs that are more than steps and a look.</summary>
internal static class Programs
{
    /// <summary>R01 with forty graph seeds: each is chance, in the width that was recorded.</summary>
    public static object ChanceOfManySeeds(RecordedProgram program, RecordedCase recorded)
    {
        var seeds = recorded.Outcome.GetProperty("value").GetProperty("accuracy_by_graph_seed").EnumerateObject().Select(s => s.Name).ToList();
        var scores = seeds.Select(seed =>
        {
            using var model = LoadingPrograms.Mixed(NetworkSize.Small, RecordedModel.Prefix, int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture));
            return model.Score(RecordedModel.Test.Take(200)).Accuracy;
        }).ToList();
        return new Dictionary<string, object>
        {
            ["accuracy_by_graph_seed"] = new Holds(e => e.EnumerateObject().All(s => s.Value.GetDouble() < LoadingAssertions.Chance) && scores.TrueForAll(s => s < LoadingAssertions.Chance), string.Join(", ", scores)),
            ["min"] = new Holds(e => scores.Min() < 0.1, $"{scores.Min()}"),
            ["max"] = new Holds(e => scores.Max() > 0.1, $"{scores.Max()}"),
            ["mean"] = Mean(),
            ["median"] = Mean(),
            ["outside_0.05_0.15"] = new Holds(e => scores.Count(s => s is < 0.05 or > 0.15) < seeds.Count / 4, string.Join(", ", scores)),
        };

        Holds Mean() => new(e => Math.Abs(scores.Average() - e.GetDouble()) < 0.02, $"{scores.Average()}");
    }

    /// <summary>R04: the collection of updates is asked for before the layers put anything in, and training leaves the statistics alone.</summary>
    public static object UpdatesAskedForTooEarly(RecordedProgram program, RecordedCase recorded)
    {
        var updates = program.Graph.get_collection<ITensorOrOperation>("update_ops") ?? [];
        var (input, logits) = BatchNormNetwork.Build(training: true);
        var labels = tf.placeholder(tf.float32, (-1, 10), name: "label");
        var loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels, logits));
        var train = tf_with(tf.control_dependencies(updates.Select(u => u.op).ToArray()), _ => tf.train.AdamOptimizer(3e-3f).minimize(loss));
        program.Continue("init");
        for (var step = 0; step < 5; step++)
        {
            var (images, targets) = RecordedModel.Test.Batch([.. Enumerable.Range(step * 16, 16)]);
            program.Session.run(train, (input, images), (labels, targets));
        }

        updates.Should().BeEmpty();
        return tf.global_variables().Where(v => v.Op.name.Contains("/moving_", StringComparison.Ordinal)).ToDictionary(v => v.Op.name, v => (object)program.Session.run(v.AsTensor()).ToArray<float>().Distinct().ToList());
    }

    /// <summary>R13: three imports into one graph, and a prediction after each.</summary>
    public static Func<RecordedProgram, RecordedCase, object> LoopOverThree(bool ofTheLatest) => (program, recorded) =>
    {
        var runs = recorded.Runs().Where(r => r.IsPrediction).ToList();
        return new[] { 1400, 1600, 1800 }.Select((step, i) =>
        {
            program.Continue($"import {step}; restore {step}");
            object answer;
            try
            {
                answer = Observations.Ask(program, runs[Math.Min(i, runs.Count - 1)]);
            }
            catch (TensorflowException error)
            {
                answer = error;
            }

            return new Dictionary<string, object>
            {
                ["step"] = step,
                ["fetched"] = ofTheLatest ? runs[i].Fetches[0] : "output:0",
                ["accuracy"] = answer,
                ["operations_in_graph"] = program.Graph.get_operations().Length,
            };
        }).ToList();
    };

    /// <summary>Two models, each with a graph and a session of its own.</summary>
    public static Func<RecordedProgram, RecordedCase, object> AGraphEach(string a, string b) => (_, _) => new Dictionary<string, object> { ["A"] = Alone(a), ["B"] = Alone(b) };

    /// <summary>R14: the graph alone is imported, and its elements are returned.</summary>
    public static object GraphDefImported(RecordedProgram program, RecordedCase recorded)
    {
        program.Continue("build; init");
        var definition = AuditFiles.Meta(RecordedModel.Meta).GraphDef;
        var returned = tf.import_graph_def(definition, return_elements: ["input:0", "output:0"], name: "").Cast<Tensor>().ToList();
        returned.Select(t => t.name).Should().Equal(recorded.Element.GetProperty("facts").GetProperty("returned").EnumerateArray().Select(r => r.GetString()));
        program.Execute(program.Graph.get_operation_by_name("save/restore_all"), (program.Graph.get_tensor_by_name("save/Const:0"), RecordedModel.Prefix));
        return Observations.Ask(program.Session, returned[1], returned[0]);
    }

    /// <summary>R17: the trainable variables alone were saved, and the training program restores all.</summary>
    public static object ResumedFromTrainables(RecordedProgram program, RecordedCase recorded)
    {
        using var folder = new TempDirectory();
        Save("build; saver; restore 1800", folder["trainables"]);
        program.Continue($"build; adam; saver; init; restore {folder["trainables"]}");
        return null;
    }

    /// <summary>R21: a further unnamed variable is made last in the program that saves, and first in the one that loads.</summary>
    public static Func<RecordedProgram, RecordedCase, object> LastThenFirst(string further) => (program, _) =>
    {
        using var folder = new TempDirectory();
        Save($"matrices ab; {further}; init", folder["two_layers_tmp"]);
        program.Continue($"{further}; matrices ab; saver; init; restore {folder["two_layers_tmp"]}");
        return null;
    };

    /// <summary>R28: the session is closed before it is asked.</summary>
    public static object SessionClosed(RecordedProgram program, RecordedCase recorded)
    {
        program.Continue("build; saver; restore 1800");
        program.Session.Dispose();
        return program.Session.run(program.Network.Output, (program.Network.Input, RecordedModel.Test.Take(1).All().Images));
    }

    /// <summary>R28: a tensor is evaluated in the innermost default session.</summary>
    public static object InnermostSession(RecordedProgram program, RecordedCase recorded)
    {
        program.Continue("build; saver; restore 1800");
        using var outer = program.Session.as_default();
        using var inner = tf.Session(program.Graph).as_default();
        return program.Network.Output.eval((program.Network.Input, RecordedModel.Test.Take(1).All().Images));
    }

    /// <summary>R31: a collection's variables whose names begin as a pattern says.</summary>
    public static object ScopeFilters(RecordedProgram program, RecordedCase recorded)
    {
        new[] { "a/v", "ab/v", "b/a/v" }.ToList().ForEach(n => tf.Variable(1.0f, name: n));
        return recorded.Outcome.GetProperty("value").EnumerateObject().ToDictionary(
            e => e.Name,
            e => (object)program.Graph.get_collection<IVariableV1>("variables", e.Name == "None" ? null : e.Name.Trim('\'')).Select(v => v.Op.name).ToList());
    }

    /// <summary>R31: a save exports the session's graph, not the default one.</summary>
    public static object SavedGraph(RecordedProgram program, RecordedCase recorded)
    {
        using var folder = new TempDirectory();
        tf.Variable(1.0f, name: "in_g1");
        var (saver, init) = (tf.train.Saver(), tf.global_variables_initializer());
        program.Execute(init);
        var other = LoadingPrograms.NewGraph(seed: 1);
        saver.save(program.Session, folder["m"]);
        other.Exit();
        var meta = AuditFiles.Meta(folder["m.meta"]);
        return new Dictionary<string, object>
        {
            ["nodes_in_meta"] = new Holds(e => e.EnumerateArray().Select(n => n.GetString()).SequenceEqual(meta.GraphDef.Node.Select(n => n.Name)), string.Join(", ", meta.GraphDef.Node.Select(n => n.Name))),
            ["saver_def"] = new object[] { meta.SaverDef.FilenameTensorName, meta.SaverDef.SaveTensorName, meta.SaverDef.RestoreOpName, meta.SaverDef.MaxToKeep },
        };
    }

    /// <summary>R31: freezing writes a file whose graph answers like the model.</summary>
    public static object FrozenFile(RecordedProgram program, RecordedCase recorded)
    {
        using var folder = new TempDirectory();
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(RecordedModel.Prefix), "mnist_model-1800.*"))
        {
            File.Copy(file, folder[Path.GetFileName(file)]);
        }

        tf.train.update_checkpoint_state(folder.FullName, folder["mnist_model-1800"]);
        var graph = tf.train.load_graph(tf.train.freeze_graph(folder.FullName, "frozen", ["output"]));
        using var session = new Session(graph);
        return new Dictionary<string, object>
        {
            ["accuracy"] = Observations.Ask(session, graph.get_tensor_by_name("output:0"), graph.get_tensor_by_name("input:0")),
            ["nodes"] = graph.get_operations().Length,
        };
    }

    private static Dictionary<string, object> Alone(string model)
    {
        using var program = RecordedProgram.Run($"import {model}; restore {model}");
        var prediction = Observations.Ask(program.Session, program.Graph.get_tensor_by_name("output:0"), program.Graph.get_tensor_by_name("input:0"));
        return new() { ["accuracy_with_A_labels"] = prediction, ["accuracy_with_B_labels"] = prediction.ByReversedLabels };
    }

    private static void Save(string steps, string prefix)
    {
        using var program = RecordedProgram.Run(steps);
        tf.train.Saver(tf.global_variables()).save(program.Session, prefix);
    }
}
