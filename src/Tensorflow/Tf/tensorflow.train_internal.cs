using Tensorflow.Train;

namespace Tensorflow;

/// <content>Training, saving and restoring.</content>
public partial class tensorflow
{
    /// <summary>Training, saving and restoring.</summary>
    public partial class train_internal
    {
        /// <summary>Gradient descent.</summary>
        public Optimizer GradientDescentOptimizer(float learning_rate) => new GradientDescentOptimizer(learning_rate);

        /// <summary>Gradient descent.</summary>
        public Optimizer GradientDescentOptimizer(Tensor learning_rate) => new GradientDescentOptimizer(learning_rate);

        /// <summary>Adam.</summary>
        public Optimizer AdamOptimizer(float learning_rate, float epsilon = 1E-08f, string name = "Adam") =>
            new AdamOptimizer(learning_rate, epsilon: epsilon, name: name);

        /// <summary>Adam.</summary>
        public Optimizer AdamOptimizer(float learning_rate, TF_DataType dtype, string name = "Adam") =>
            new AdamOptimizer(learning_rate, dtype: dtype, name: name);

        /// <summary>Adam.</summary>
        public Optimizer AdamOptimizer(IVariableV1 learning_rate, string name = "Adam") => new AdamOptimizer(learning_rate.AsTensor(), name: name);

        /// <summary>Adam.</summary>
        public Optimizer AdamOptimizer(Tensor learning_rate, string name = "Adam") => new AdamOptimizer(learning_rate, name: name);

        /// <summary>Moving averages of variables.</summary>
        public ExponentialMovingAverage ExponentialMovingAverage(float decay) => new(decay);

        /// <summary>Moving averages of variables whose decay rises with a count of updates.</summary>
        public ExponentialMovingAverage ExponentialMovingAverage(float decay, Tensor num_updates, bool zero_debias = false, string name = "ExponentialMovingAverage") =>
            new(decay, num_updates, zero_debias, name);
    }
}
