using Reproductions.Fixtures;
using Tensorflow;
using static Tensorflow.Binding;

namespace YourModel;

/// <summary>The model under test, loaded from its <c>.meta</c> and checkpoint alone. Change the three names to your own model's.</summary>
internal sealed class Model : IDisposable
{
    /// <summary>The checkpoint's prefix: the path without <c>.index</c>, <c>.data-*</c> or <c>.meta</c>.</summary>
    public static readonly string Prefix = Path.Combine(Repository.TestData, "tensorflow-2.21", "model", "mnist_model-1800");

    private const string InputName = "input:0";

    private const string OutputName = "output:0";

    private readonly Graph _graph = new Graph().as_default();

    public Model()
    {
        var saver = tf.train.import_meta_graph(Prefix + ".meta");
        Session = tf.Session(_graph);
        saver.restore(Session, Prefix);
    }

    public Session Session { get; }

    /// <summary>float32 [?, 784].</summary>
    public Tensor Input => _graph.get_tensor_by_name(InputName);

    /// <summary>float32 [?, 10].</summary>
    public Tensor Output => _graph.get_tensor_by_name(OutputName);

    public void Dispose()
    {
        Session.Dispose();
        _graph.Exit();
    }
}
