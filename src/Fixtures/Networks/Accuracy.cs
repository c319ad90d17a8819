using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Fixtures.Networks;

/// <summary>The share of right answers.</summary>
public static class Accuracy
{
    /// <summary>Builds the accuracy of <paramref name="output"/> against <paramref name="labels"/>: a placeholder, or a constant.</summary>
    public static Tensor Build(Tensor output, Tensor labels)
    {
        var right = tf.equal(tf.math.argmax(output, 1), tf.math.argmax(labels, 1));
        return tf.reduce_mean(tf.cast(right, tf.float32));
    }

    /// <summary>Runs <paramref name="output"/> on all images and counts the right answers.</summary>
    public static Score Measure(Session session, Tensor output, Tensor input, Datasets.Mnist data)
    {
        var (images, _) = data.All();
        return new Score(Right(session.run(output, (input, images)).ToArray<float>(), data), data.Count);
    }

    /// <summary>The right answers when every pixel is changed by <paramref name="change"/> first.</summary>
    public static int Count(Programs.LoadedModel model, Datasets.Mnist data, Func<float, float> change)
    {
        var (images, _) = data.All();
        var changed = new NDArray(Array.ConvertAll(images.ToArray<float>(), p => change(p)), (data.Count, Datasets.Mnist.Pixels));
        return Right(model.Session.run(model.Output, (model.Input, changed)).ToArray<float>(), data);
    }

    private static int Right(float[] probabilities, Datasets.Mnist data)
    {
        var right = 0;
        for (var i = 0; i < data.Count; i++)
        {
            if (ArgMax(probabilities.AsSpan(i * Datasets.Mnist.Classes, Datasets.Mnist.Classes)) == data.Labels[i])
            {
                right++;
            }
        }

        return right;
    }

    private static int ArgMax(ReadOnlySpan<float> values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] > values[best])
            {
                best = i;
            }
        }

        return best;
    }
}
