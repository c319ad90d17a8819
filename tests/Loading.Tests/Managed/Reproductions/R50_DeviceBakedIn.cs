using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R50 · LOUD · the .meta places its variables on a device that is not here
//   tf.train.import_meta_graph("trained-on-gpu.meta").restore(session, prefix);
// Reported: many; every 1.x
// Picture: the .meta > V on /gpu:0 > no such device > the restore fails
[Trait("Reproduction", "R50")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Graphs")]
[Trait("Engine", "managed")]
public class R50_DeviceBakedIn
{
    [Theory]
    [InlineData("a GPU", "gpu", "device:GPU:0")]
    [InlineData("another task", "worker", "/job:worker/")]
    [InlineData("a CPU that does not exist", "cpu7", "device:CPU:7")]
    public void Symptom_the_restore_names_the_node_and_the_device(string label, string name, string device)
    {
        using var model = Imported(name, clear: false, out var saver);

        var restore = () => saver.restore(model.Session, Prefix);

        restore.Should().Throw<TensorflowException>(label).WithMessage($"*Cannot assign a device for operation V*was explicitly assigned to *{device}*");
    }

    [Fact]
    public void Cause_the_node_carries_the_device()
    {
        var meta = MetaGraphDef.Parser.ParseFrom(File.ReadAllBytes(RecordedReproductions.File("R50/gpu.meta")));

        var device = meta.GraphDef.Node.Single(n => n.Name == "V").Device;

        device.Should().Be("/device:GPU:0");
    }

    [Theory]
    [InlineData("gpu")]
    [InlineData("worker")]
    [InlineData("cpu7")]
    public void Remedy_clear_the_devices_when_importing(string name)
    {
        using var model = Imported(name, clear: true, out var saver);

        saver.restore(model.Session, Prefix);

        model.Session.run(model.Output).ToArray<float>().Should().Equal(3, 6);
    }

    private static string Prefix => RecordedReproductions.File("R50/vals");

    private static LoadedModel Imported(string name, bool clear, out Saver saver)
    {
        var graph = LoadingPrograms.NewGraph(seed: null);
        saver = tf.train.import_meta_graph(RecordedReproductions.File($"R50/{name}.meta"), clear_devices: clear);
        return new LoadedModel(tf.Session(graph), graph.get_tensor_by_name("y:0"), graph.get_tensor_by_name("y:0"));
    }
}
