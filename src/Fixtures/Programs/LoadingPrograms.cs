using Reproductions.Fixtures.Networks;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Fixtures.Programs;

/// <summary>
/// The student's test program in its three forms. Each works in a new graph that is the default one until the model is disposed.
/// </summary>
public static class LoadingPrograms
{
    /// <summary>Right: build the network again, initialize, restore with a saver over it.</summary>
    public static LoadedModel Rebuild(NetworkSize size, string prefix, int? seed = null)
    {
        var graph = NewGraph(seed);
        var network = MnistNetwork.Build(size);
        var init = tf.global_variables_initializer();
        var session = tf.Session(graph);
        session.run(init);
        var saver = tf.train.Saver();
        saver.restore(session, prefix);
        return new LoadedModel(session, network.Input, network.Output);
    }

    /// <summary>Right: take the network from the .meta and find its tensors by name.</summary>
    public static LoadedModel Meta(string prefix)
    {
        var graph = NewGraph(null);
        var session = tf.Session(graph);
        var saver = tf.train.import_meta_graph(prefix + ".meta");
        saver.restore(session, prefix);
        return new LoadedModel(session, graph.get_tensor_by_name("input:0"), graph.get_tensor_by_name("output:0"));
    }

    /// <summary>Wrong, as the student did it: build the network again and import the .meta into the same graph.</summary>
    /// <param name="size">The network.</param>
    /// <param name="prefix">The checkpoint.</param>
    /// <param name="seed">Graph seed, so that the outcome repeats.</param>
    /// <param name="initialize">Whether the built network gets its initial values; without, the prediction fails loudly.</param>
    public static LoadedModel Mixed(NetworkSize size, string prefix, int? seed = null, bool initialize = true)
    {
        var graph = NewGraph(seed);
        var network = MnistNetwork.Build(size);
        var init = tf.global_variables_initializer();
        var session = tf.Session(graph);
        if (initialize)
        {
            session.run(init);
        }

        var saver = tf.train.import_meta_graph(prefix + ".meta");
        saver.restore(session, prefix);
        return new LoadedModel(session, network.Input, network.Output);
    }

    /// <summary>Starts a new default graph.</summary>
    public static Graph NewGraph(int? seed)
    {
        tf.compat.v1.disable_eager_execution();
        var graph = tf.Graph().as_default();
        if (seed is { } value)
        {
            tf.set_random_seed(value);
        }

        return graph;
    }
}
