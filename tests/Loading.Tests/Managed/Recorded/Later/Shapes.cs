using System.Text.RegularExpressions;
using Reproductions.Fixtures.Datasets;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>R40: the head of the graph has another shape than the saved one.</summary>
internal static partial class Shapes
{
    private const string Feature = "feature/w";
    private const string Head = "head/b";

    /// <summary>The rows.</summary>
    public static IEnumerable<LaterRow> Rows =>
    [
        .. LaterRow.Each("R40", "reshape=True", Restored),
        .. LaterRow.Each("R40", "resource variables", Restored),
        new("R40", "same number of elements without reshape", Restored),
        new("R40", "scalar against vector", Restored),
        new("R40", "state after the failed restore", Afterwards),
        new("R40", "validate_shape=False", Unchecked),
    ];

    private static object Restored(LaterProgram program, LaterCase recorded)
    {
        var shape = InGraph().Match(recorded.Run) is { Success: true } match ? match.Groups["shape"].Value : "[5]";
        var kind = recorded.Run.Contains("use_resource", StringComparison.Ordinal) ? "resource" : "";
        program.Steps.Continue($"variable {Feature} float [4,3] {kind}; variable {Head} float {shape} {kind}");
        tf.train.Saver(tf.global_variables(), reshape: recorded.Run.Contains("reshape=True", StringComparison.Ordinal)).restore(program.Session, Big);
        var head = program.Session.run(tf.global_variables()[1].AsTensor());
        return new Dictionary<string, object>
        {
            ["shape"] = head.shape.dims.ToList(),
            ["first"] = head.ToArray<float>().Take(3).ToList(),
            ["feature/w sum"] = program.Session.run(tf.global_variables()[0].AsTensor()).ToArray<float>().Sum(),
        };
    }

    private static object Afterwards(LaterProgram program, LaterCase recorded)
    {
        var error = LaterProgram.Attempt(() => Restored(program, recorded));
        foreach (var variable in tf.global_variables())
        {
            program.Note($"{variable.Op.name} initialised afterwards", LaterProgram.Attempt(() => program.Session.run(variable.AsTensor())) is not Exception);
        }

        return error;
    }

    private static object Unchecked(LaterProgram program, LaterCase recorded)
    {
        program.Steps.Continue($"variable {Feature} float [4,3]");
        var head = tf.Variable(tf.placeholder(tf.float32), validate_shape: false, name: Head);
        tf.train.Saver(tf.global_variables()).restore(program.Session, Big);
        return new Dictionary<string, object> { ["shape"] = program.Session.run(head.AsTensor()).shape.dims.ToList(), ["static shape"] = head.shape.ToString() };
    }

    private static string Big => RecordedReproductions.File("R40/big");

    [GeneratedRegex(@"graph (?<shape>\[[\d,]*\])")]
    private static partial Regex InGraph();
}
