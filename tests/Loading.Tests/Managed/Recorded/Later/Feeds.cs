using System.Text.RegularExpressions;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>R53: what is fed, and what a placeholder that is not fed says.</summary>
internal static partial class Feeds
{
    /// <summary>The rows.</summary>
    public static IEnumerable<LaterRow> Rows =>
    [
        .. LaterRow.Each("R53", "text for ", NotFed),
        new("R53", "placeholder_with_default not fed", Default),
        new("R53", "nothing fed", (program, _) => Imported(program).Session.run(program.Graph.get_tensor_by_name("output:0"))),
        new("R53", "both fed", BothFed),
        new("R53", "fed by string", Named),
        new("R53", "fed by operation name", Named),
        new("R53", "fed by a name that does not exist", Named),
    ];

    private static object NotFed(LaterProgram program, LaterCase recorded)
    {
        var words = Declared().Match(recorded.Run).Groups;
        var placeholder = tf.placeholder(ElementTypes.Of(words["type"].Value), ElementTypes.ShapeOf(words["shape"].Value), name: "p");
        return program.Session.run(placeholder);
    }

    private static object Default(LaterProgram program, LaterCase recorded)
    {
        var placeholder = tf.placeholder_with_default(tf.constant(new[] { 1f, 2f }), [2]);
        return program.Session.run(placeholder * 2f).ToArray<float>();
    }

    private static object BothFed(LaterProgram program, LaterCase recorded)
    {
        Imported(program);
        var further = tf.placeholder(tf.float32, (-1, 784), name: "input");
        var one = RecordedModel.Test.Take(1).All().Images;
        return Observations.Ask(program.Session, program.Graph.get_tensor_by_name("output:0"), program.Graph.get_tensor_by_name("input:0"), null, null, new FeedItem(further, one));
    }

    /// <summary>The key is a text.</summary>
    private static object Named(LaterProgram program, LaterCase recorded)
    {
        Imported(program);
        var key = recorded.Run.Split('"')[1];
        var data = RecordedModel.Test;
        var outputs = program.Session.run("output:0", new FeedItem(key, data.All().Images))[0].ToArray<float>();
        return new Prediction([.. outputs.Chunk(Mnist.Classes).Select(o => Array.IndexOf(o, o.Max()))], data.Labels, IsDetermined: true);
    }

    private static LaterProgram Imported(LaterProgram program)
    {
        tf.train.import_meta_graph(RecordedReproductions.File("R53/soft.meta")).restore(program.Session, RecordedReproductions.File("R53/soft"));
        return program;
    }

    [GeneratedRegex(@"placeholder\((?<type>\w+), (?<shape>None|\[.*\])\)")]
    private static partial Regex Declared();
}
