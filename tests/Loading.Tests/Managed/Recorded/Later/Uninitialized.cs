using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>R34 and R43: variables that nobody gave a value, and what is said of them.</summary>
internal static class Uninitialized
{
    /// <summary>The rows.</summary>
    public static IEnumerable<LaterRow> Rows =>
    [
        new("R34", "the seed bug (rebuild + import), with init", RebuiltAndImported),
        new("R34", "honest when the copies have scopes of their own", ScopesOfTheirOwn),
        new("R34", "normal use", NormalUse),
        new("R43", "evaluation only", (program, _) => Partial(program, null)),
        new("R43", "momentum", (program, _) => Partial(program, loss => tf.train.MomentumOptimizer(0.1f, 0.9f).minimize(loss))),
        new("R43", "only global_step uninitialised", OnlyTheStep),
    ];

    private static object RebuiltAndImported(LaterProgram program, LaterCase recorded)
    {
        var (report, saver) = Mixed();
        var uninitialized = program.Session.run(report).StringData();
        var read = LaterProgram.Attempt(() => program.Session.run(program.Graph.get_tensor_by_name("y:0")));
        program.Next();
        (report, saver) = Mixed();
        program.Steps.Continue("init");
        saver.restore(program.Session, RecordedReproductions.File("R34/one"));
        return new Dictionary<string, object>
        {
            ["report"] = program.Session.run(report).StringData(),
            ["y (rebuilt copy)"] = program.Values("y:0"),
            ["y_1 (imported copy)"] = program.Values("y_1:0"),
            ["global_variables()"] = tf.global_variables().Select(v => v.Name),
            ["without init: report"] = uninitialized,
            ["without init: y"] = read,
        };
    }

    private static (Tensor Report, Saver Saver) Mixed()
    {
        var a = tf.Variable(new[] { 7f }, name: "a");
        tf.multiply(a.AsTensor(), tf.constant(2f), name: "y");
        var saver = tf.train.import_meta_graph(RecordedReproductions.File("R34/one") + ".meta");
        return (tf.report_uninitialized_variables(), saver);
    }

    private static object ScopesOfTheirOwn(LaterProgram program, LaterCase recorded)
    {
        var prefix = RecordedReproductions.File("R34/one");
        var savers = recorded.Run.Split(' ').Where(w => w.Length == 1).Select(scope => tf.train.import_meta_graph(prefix + ".meta", import_scope: scope)).ToList();
        var report = tf.report_uninitialized_variables();
        var after = savers.Select(saver =>
        {
            saver.restore(program.Session, prefix);
            return (object)program.Session.run(report).StringData();
        }).ToList();
        return new Dictionary<string, object> { ["after restoring p only"] = after[0], ["after restoring p and q"] = after[1] };
    }

    private static object NormalUse(LaterProgram program, LaterCase recorded)
    {
        var a = tf.Variable(1f, name: "a");
        var b = tf.Variable(1f, name: "b");
        var local = tf.get_local_variable("l", Shape.Scalar, tf.float32, tf.zeros_initializer);
        var (report, isInitialized) = (tf.report_uninitialized_variables(), tf.is_variable_initialized(local));
        var nothing = Report();
        program.Session.run(b.Initializer);
        var afterB = Report();
        program.Steps.Continue("init");
        return new Dictionary<string, object>
        {
            ["nothing initialised"] = nothing,
            ["b initialised"] = afterB,
            ["after global init"] = Report(),
            ["is_variable_initialized(l)"] = (bool)program.Session.run(isInitialized),
        };

        string[] Report() => [.. program.Session.run(report).StringData()];
    }

    /// <summary>The trained variables are restored, and nothing is initialized.</summary>
    private static object Partial(LaterProgram program, Func<Tensor, Operation> train)
    {
        var network = Perceptron.Build();
        var label = tf.placeholder(tf.float32, (-1, 10), name: "label");
        var step = train?.Invoke(-tf.reduce_sum(label * tf.log(network.Output)));
        tf.train.Saver(tf.trainable_variables()).restore(program.Session, RecordedReproductions.File("R43/mlp"));
        if (step is null)
        {
            return program.Ask();
        }

        var (images, labels) = RecordedModel.Test.Take(10).All();
        program.Session.run(step, (network.Input, images), (label, labels));
        return null;
    }

    private static object OnlyTheStep(LaterProgram program, LaterCase recorded)
    {
        var v = tf.Variable(1f, name: "v");
        var step = tf.train.get_or_create_global_step();
        var train = tf.train.GradientDescentOptimizer(0.1f).minimize(tf.square(v.AsTensor()), step);
        program.Session.run(v.Initializer);
        program.Session.run(train);
        return null;
    }
}
