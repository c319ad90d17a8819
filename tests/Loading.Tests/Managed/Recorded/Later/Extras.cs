using System.Text.RegularExpressions;
using Reproductions.Fixtures.Datasets;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>The items after R60: where a checkpoint may be saved, types of variables, finalized graphs, a loop.</summary>
internal static partial class Extras
{
    /// <summary>The rows.</summary>
    public static IEnumerable<LaterRow> Rows =>
    [
        .. LaterRow.Each("R60x", "parent ", (program, recorded) => Saved(program, recorded.Run, "", -1)),
        .. LaterRow.Each("R60x", "latest_filename ", SaveCall),
        new("R60x", "the same with global_step", SaveCall),
        .. LaterRow.Each("R60x", "dtype: ", OtherType),
        new("R60x", "finalised graph: Saver()", (program, _) => Finalized(program, () => tf.train.Saver(tf.global_variables()))),
        new("R60x", "finalised graph: save and run still work", FinalizedSave),
        new("R60x", "finalised graph: import", (program, _) => Finalized(program, () => tf.train.import_meta_graph(RecordedReproductions.File("R60x/soft.meta")))),
        new("R60x", "while loop with import_scope", Loop),
    ];

    /// <summary>The call stands in the record: path, name of the state file, step.</summary>
    private static object SaveCall(LaterProgram program, LaterCase recorded)
    {
        var call = Call().Match(recorded.Run).Groups;
        return Saved(program, call["path"].Success ? call["path"].Value : "./m", call["state"].Value, call["step"].Success ? 1 : -1);
    }

    private static object Saved(LaterProgram program, string path, string stateName, int step)
    {
        File.WriteAllText(program["afile"], "");
        program.Steps.Continue("variable v float [2]; init");
        return tf.train.Saver(tf.global_variables()).save(program.Session, program[path], step, stateName);
    }

    private static object OtherType(LaterProgram program, LaterCase recorded)
    {
        var types = Types().Match(recorded.Name).Groups;
        Made(types["saved"].Value);
        program.Steps.Continue("init");
        tf.train.Saver(tf.global_variables()).save(program.Session, program["typed"]);
        program.Next();
        Made(types["loaded"].Value);
        tf.train.Saver(tf.global_variables()).restore(program.Session, program["typed"]);
        return null;

        static void Made(string type) => tf.Variable(tf.zeros(Shape.Scalar, ElementTypes.Of(type)), name: "step");
    }

    private static object Finalized(LaterProgram program, Func<object> call)
    {
        program.Steps.Continue("variable v float [2]");
        program.Graph.finalize();
        return call();
    }

    private static object FinalizedSave(LaterProgram program, LaterCase recorded)
    {
        program.Steps.Continue("variable v float [2]; init");
        var saver = tf.train.Saver(tf.global_variables());
        program.Graph.finalize();
        return saver.save(program.Session, program["fin"]);
    }

    private static object Loop(LaterProgram program, LaterCase recorded)
    {
        tf.train.import_meta_graph(RecordedReproductions.File("R60x/while.meta"), import_scope: "old");
        program.Steps.Continue("init");
        program.Note("ops", program.Graph.get_operations().Select(o => o.op).Where(o => recorded.Fact("ops").EnumerateArray().Any(r => r.GetString() == o.name)).Select(o => o.name));
        return program.Session.run(program.Graph.get_tensor_by_name("old/while/Exit_1:0")).ToArray<float>()[0];
    }

    [GeneratedRegex("(save\\(s, \"(?<path>[^\"]*)\")?.*?(latest_filename=\"(?<state>[^\"]*)\"|(?<step>global_step=1)|$)")]
    private static partial Regex Call();

    [GeneratedRegex(@"saved (?<saved>\w+), loaded (?<loaded>\w+)")]
    private static partial Regex Types();
}
