using System.Globalization;
using System.Text.RegularExpressions;
using Reproductions.Fixtures.Datasets;
using Tensorflow;
using Tensorflow.Checkpoint;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>R59: the matrix [10,4] of 0..39 in parts.</summary>
internal static partial class Slices
{
    private const string Name = "softmax_w";

    private static readonly float[] s_saved = [.. Enumerable.Range(0, 40)];

    /// <summary>The rows.</summary>
    public static IEnumerable<LaterRow> Rows =>
    [
        .. LaterRow.Each("R59", "saved ", Loaded),
        .. LaterRow.Each("R59", "only parts 0 and 1 were saved, loaded ", Loaded),
        .. LaterRow.Each("R59", "other full shape", Loaded),
        new("R59", "only parts 0 and 1 were saved, only these loaded", TwoParts),
        new("R59", "checkpoint that holds part names, normal Saver", PartNames),
        new("R59", "through the .meta", Imported),
        new("R59", "rename with a dictionary: the PartitionedVariable as value", (program, _) => Renamed(program, 3, parts => parts)),
        new("R59", "rename with a dictionary: the list of parts as value", (program, _) => Renamed(program, 2, parts => parts.ToList())),
        new("R59", "reader", Read),
    ];

    private static object Loaded(LaterProgram program, LaterCase recorded)
    {
        var rows = recorded.Run.Contains("[12,4]", StringComparison.Ordinal) ? 12 : 10;
        var words = Parts().Match(recorded.Name.Split("loaded")[^1] + recorded.Run).Groups;
        var matrix = Matrix(words["count"].Success ? Number(words["count"]) : 1, rows, words["axis"].Success ? Number(words["axis"]) : 0);
        var file = recorded.Name.StartsWith("only", StringComparison.Ordinal) ? "first2" : recorded.Name.StartsWith("saved whole", StringComparison.Ordinal) ? "whole" : "p3";
        tf.train.Saver(tf.global_variables()).restore(program.Session, File(file));
        program.Note("equal to what was saved", program.Session.run(matrix.AsTensor()).ToArray<float>().SequenceEqual(s_saved));
        program.Note("parts", tf.global_variables().Select(v => v.Op.name));
        return "restored";
    }

    private static object TwoParts(LaterProgram program, LaterCase recorded)
    {
        var matrix = Matrix(3);
        tf.train.Saver(tf.global_variables().Take(2)).restore(program.Session, File("first2"));
        return program.Session.run(matrix.AsTensor());
    }

    private static object PartNames(LaterProgram program, LaterCase recorded)
    {
        for (var i = 0; i < 3; i++)
        {
            tf.Variable(tf.zeros((1, 4)), name: $"{Name}/part_{i}");
        }

        program.Steps.Continue("init");
        tf.train.Saver(tf.global_variables()).save(program.Session, program["names"]);
        program.Next();
        Matrix(3);
        tf.train.Saver(tf.global_variables()).restore(program.Session, program["names"]);
        return null;
    }

    private static object Imported(LaterProgram program, LaterCase recorded)
    {
        tf.train.import_meta_graph(File("p3") + ".meta").restore(program.Session, File("p3"));
        var parts = tf.global_variables().Where(v => v.Op.name.StartsWith(Name, StringComparison.Ordinal)).ToList();
        program.Note("equal", parts.SelectMany(p => program.Session.run(p.AsTensor()).ToArray<float>()).SequenceEqual(s_saved));
        return tf.global_variables().Select(v => v.Op.name);
    }

    private static object Renamed(LaterProgram program, int count, Func<PartitionedVariable, object> value)
    {
        var matrix = (PartitionedVariable)Matrix(count, name: "renamed");
        tf.train.Saver(new Dictionary<string, object> { [Name] = value(matrix) }).restore(program.Session, File("p3"));
        return program.Session.run(matrix.as_tensor()).ToArray<float>().SequenceEqual(s_saved);
    }

    private static object Read(LaterProgram program, LaterCase recorded)
    {
        using var reader = new CheckpointReader(File("p3"));
        program.Note("shape map", reader.VariableToShapeMap.ToDictionary(e => e.Key, e => (object)e.Value.dims));
        return reader.GetTensor(Name).ToArray<float>().SequenceEqual(s_saved);
    }

    private static IVariableV1 Matrix(int parts, int rows = 10, int axis = 0, string name = Name) =>
        tf.get_variable(name, (rows, 4), tf.float32, tf.zeros_initializer, partitioner: parts == 1 ? null : tf.fixed_size_partitioner(parts, axis));

    private static string File(string name) => RecordedReproductions.File("R59/" + name);

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(as|in) (?<count>\d)( parts( of axis (?<axis>\d))?)?")]
    private static partial Regex Parts();
}
