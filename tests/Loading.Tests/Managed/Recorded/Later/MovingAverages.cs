using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Tensorflow;
using Tensorflow.Train;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>R57 and R58: the names and maps of moving averages that no checkpoint is restored by.</summary>
internal static class MovingAverages
{
    private const string Shadow = "/ExponentialMovingAverage";

    /// <summary>The rows.</summary>
    public static IEnumerable<LaterRow> Rows =>
    [
        new("R57", "do nothing (R05)", (program, _) => program.Restored(Imported(), Prefix)),
        new("R57", "option (b): restore, then assign shadow -> raw", Assigned),
        new("R57", "average_name after the import", AfterImport),
        new("R57", "average_name in a rebuilt graph", Rebuilt),
        new("R57", "what the map holds", Map),
        new("R57", "another name for the averages", OtherName),
        new("R58", "the issue's own shape: variable and apply in name_scope(\"scope\")", OwnShape),
    ];

    private static string Prefix => RecordedReproductions.File("R57/ema");

    private static Saver Imported() => tf.train.import_meta_graph(Prefix + ".meta");

    private static object Assigned(LaterProgram program, LaterCase recorded)
    {
        program.Note("before the assigns", program.Restored(Imported(), Prefix));
        var assigns = tf.trainable_variables().Select(v => tf.assign(v, program.Graph.get_tensor_by_name(v.Op.name + Shadow + ":0"))).ToArray();
        program.Session.run(tf.group(assigns));
        return program.Ask();
    }

    private static object AfterImport(LaterProgram program, LaterCase recorded)
    {
        Imported();
        var averages = tf.train.ExponentialMovingAverage(0.9f);
        program.Note("average(v)", tf.trainable_variables().Select(v => averages.average(v) is null ? "None" : "a variable"));
        return Names(averages);
    }

    private static object Rebuilt(LaterProgram program, LaterCase recorded)
    {
        SoftmaxRegression.Build();
        var averages = tf.train.ExponentialMovingAverage(0.9f);
        var names = new Dictionary<string, object> { ["before apply"] = Names(averages), ["asked twice"] = Names(averages) };
        names["inside name_scope(\"sc\")"] = tf_with(ops.name_scope("sc"), _ => Names(averages));
        averages.apply(tf.trainable_variables());
        names["after apply"] = Names(averages);
        return names;
    }

    private static Dictionary<string, object> Names(ExponentialMovingAverage averages) => tf.trainable_variables().ToDictionary(v => v.Op.name, v => (object)averages.average_name(v));

    private static object Map(LaterProgram program, LaterCase recorded)
    {
        SoftmaxRegression.Build();
        program.Steps.Continue("step");
        tf.Variable(1f, trainable: false, name: "frozen");
        var averages = tf.train.ExponentialMovingAverage(0.9f);
        program.Note("given [w]", Restored(averages.variables_to_restore(tf.trainable_variables().Take(1).ToArray())));
        program.Note("given []", Restored(averages.variables_to_restore(Array.Empty<IVariableV1>())));
        return Restored(averages.variables_to_restore());
    }

    private static Dictionary<string, object> Restored(Dictionary<string, IVariableV1> map) => map.ToDictionary(e => e.Key, e => (object)e.Value.Op.name);

    private static object OtherName(LaterProgram program, LaterCase recorded)
    {
        var v = tf.Variable(1f, name: "v");
        var averages = new ExponentialMovingAverage(0.9f, name: recorded.Run.Split('"')[1]);
        var name = averages.average_name(v);
        averages.apply(new IVariableV1[] { v });
        return new Dictionary<string, object> { ["name property"] = averages.name, ["average_name"] = name, ["op"] = averages.average(v).Op.name };
    }

    private static object OwnShape(LaterProgram program, LaterCase recorded) => tf_with(ops.name_scope("scope"), _ =>
    {
        var variable = tf.Variable(1f);
        var averages = tf.train.ExponentialMovingAverage(0.9f);
        var before = averages.average_name(variable);
        averages.apply(new IVariableV1[] { variable });
        return new Dictionary<string, object>
        {
            ["variable"] = variable.Op.name,
            ["average_name before apply (inside scope)"] = before,
            ["shadow"] = averages.average(variable).Op.name,
        };
    });
}
