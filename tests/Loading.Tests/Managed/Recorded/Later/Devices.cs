using Reproductions.Fixtures.Datasets;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded.Later;

/// <summary>R50: nodes on devices that are not here.</summary>
internal static class Devices
{
    /// <summary>The rows.</summary>
    public static IEnumerable<LaterRow> Rows =>
    [
        new("R50", "allow_soft_placement", Restored("gpu", soft: true)),
        new("R50", "another job", Restored("worker")),
        new("R50", "another job, soft placement", Restored("worker", soft: true)),
        new("R50", "another job, clear_devices", Restored("worker", clear: true)),
        new("R50", "/cpu:7", Restored("cpu7")),
        new("R50", "/cpu:7, soft placement", Restored("cpu7", soft: true)),
        new("R50", "a GPU node that the fetch does not need", (program, _) => OnGpu(program, () => tf.constant(1f, name: "unused"))),
        new("R50", "a GPU node that the fetch needs", (program, _) => OnGpu(program, () => tf.add(tf.constant(1f), 1f, name: "add"))),
        .. LaterRow.Each("R50", "tf.device(", (_, recorded) => tf_with(ops.device(recorded.Name.Split('"')[1]), _ => tf.constant(1f).name)),
    ];

    private static Func<LaterProgram, LaterCase, object> Restored(string file, bool soft = false, bool clear = false) => (program, _) =>
    {
        var saver = tf.train.import_meta_graph(RecordedReproductions.File($"R50/{file}.meta"), clear_devices: clear);
        using var session = new Session(program.Graph, new ConfigProto { AllowSoftPlacement = soft });
        saver.restore(session, RecordedReproductions.File("R50/vals"));
        var devices = program.Graph.as_graph_def().Node.Select(n => n.Device).Distinct().Order(StringComparer.Ordinal);
        if (soft || clear)
        {
            program.Note("devices in the graph", devices);
        }

        return session.run(program.Graph.get_tensor_by_name("y:0")).ToArray<float>();
    };

    private static object OnGpu(LaterProgram program, Func<Tensor> make)
    {
        var here = tf.constant(2f, name: "here");
        var there = tf_with(ops.device("/gpu:0"), _ => make());
        return program.Session.run(there.op.type == "Const" ? here : there);
    }
}
