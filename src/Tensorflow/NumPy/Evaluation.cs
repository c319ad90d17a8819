namespace Tensorflow.NumPy;

/// <summary>Computes values with the runtime's kernels, in a graph that nobody sees. Safe for any thread; the thread's default graph stays what it is.</summary>
internal static class Evaluation
{
    /// <summary>The value of the tensor that <paramref name="build"/> makes.</summary>
    public static NDArray Of(Func<Tensor> build) => Of(() => [build()])[0];

    /// <summary>The values of the tensors that <paramref name="build"/> makes.</summary>
    public static NDArray[] Of(Func<Tensor[]> build)
    {
        var graph = new Graph();
        ops.set_default_graph(graph);
        try
        {
            var tensors = build();
            using var session = new BaseSession(g: graph);
            return session.run((object)tensors, Array.Empty<FeedItem>());
        }
        finally
        {
            ops.pop_graph(graph);
        }
    }
}
