using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Derived;

/// <summary>What the programs of the derived listings are fed.</summary>
internal static class Inputs
{
    /// <summary>A float32 placeholder; -1 is an unknown size.</summary>
    public static Tensor Floats(string name, params long[] shape) => tf.placeholder(tf.float32, new Shape(shape), name: name);

    /// <summary>A placeholder of another type.</summary>
    public static Tensor Fed(TF_DataType type, string name, params long[] shape) => tf.placeholder(type, new Shape(shape), name: name);

    /// <summary>Whether to train, known only when the graph runs.</summary>
    public static Tensor Flag() => tf.placeholder(tf.@bool, new Shape(Array.Empty<long>()), name: "t");

    /// <summary>Predictions x and labels l of one shape.</summary>
    public static (Tensor X, Tensor Labels) Pair(params long[] shape)
    {
        var x = Floats("x", shape);
        return (x, Floats("l", shape));
    }

    /// <summary>Half the sum of squares times a factor, with the nodes of TensorFlow 1.x's <c>l2_regularizer</c>.</summary>
    public static Func<Tensor, Tensor> L2(float scale) => weights =>
    {
        Tensor loss = null!;
        tf_with(tf.name_scope("l2_regularizer"), scope =>
        {
            var factor = tf.constant(scale, name: "scale");
            loss = tf.multiply(factor, tf.nn.l2_loss(weights), name: scope);
        });
        return loss;
    };
}
