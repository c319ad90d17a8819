using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Training;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Benchmarks;

/// <summary>The student's network: a training step, or a prediction, of a batch, with weights by formula.</summary>
internal sealed class NetworkWork : IWork
{
    private readonly bool _train;
    private readonly TrainingGraph _program;
    private readonly Session _session;
    private readonly FeedItem[] _feeds;
    private readonly double[] _first = [double.NaN];

    public NetworkWork(bool train, int batch, int threads, NetworkSize? size = null)
    {
        _train = train;
        Name = $"{(train ? "train-step" : "predict")}-{batch}";
        var graph = tf.Graph().as_default();
        _program = TrainingProgram.Build(size ?? NetworkSize.Seed, 1e-4f);
        var weights = tf.global_variables().Take(MnistNetwork.VariableCount).Where((_, i) => i % 2 == 0).ToArray();
        var values = weights.Select(w => tf.placeholder(tf.float32, w.shape)).ToArray();
        var assigns = weights.Zip(values, (w, v) => w.assign(v).op).ToArray();
        graph.Exit();
        var config = new ConfigProto { IntraOpParallelismThreads = threads };
        _session = new Session(graph, config);
        _session.run(_program.Init);
        for (var i = 0; i < weights.Length; i++)
        {
            _session.run(assigns[i], (values[i], new NDArray(Pattern.Of(weights[i].shape.size, 0.05), weights[i].shape)));
        }

        var labels = new float[batch, 10];
        for (var i = 0; i < batch; i++)
        {
            labels[i, i % 10] = 1;
        }

        var images = Pattern.Of(batch * 784L, 1).Select(Math.Abs).ToArray();
        _feeds = [(_program.Network.Input, new NDArray(images, new Tensorflow.Shape(batch, 784))), (_program.Network.Label, new NDArray(labels))];
    }

    public string Name { get; }

    public string Unit => "ms";

    public double Figure(double seconds) => seconds * 1000;

    public double Run()
    {
        if (!_train)
        {
            return ((NDArray)_session.run(_program.Network.Output, _feeds[0])).ToArray<float>()[3];
        }

        var (_, loss) = _session.run((_program.Train, _program.Loss), _feeds);
        _first[0] = double.IsNaN(_first[0]) ? loss.ToArray<float>()[0] : _first[0];
        return _first[0];
    }

    public void Dispose() => _session.Dispose();
}
