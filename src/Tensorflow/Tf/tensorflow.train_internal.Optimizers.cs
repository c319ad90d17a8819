using Tensorflow.Train;

namespace Tensorflow;

/// <content>Optimizers that TensorFlow.NET lacks, and the global step.</content>
public partial class tensorflow
{
    public partial class train_internal
    {
        /// <inheritdoc cref="Train.MomentumOptimizer(float, float, bool, string, bool)"/>
        public Optimizer MomentumOptimizer(float learning_rate, float momentum, bool use_locking = false, string name = "Momentum", bool use_nesterov = false) =>
            new MomentumOptimizer(learning_rate, momentum, use_locking, name, use_nesterov);

        /// <inheritdoc cref="Train.MomentumOptimizer(float, float, bool, string, bool)"/>
        public Optimizer MomentumOptimizer(Tensor learning_rate, float momentum, bool use_locking = false, string name = "Momentum", bool use_nesterov = false) =>
            new MomentumOptimizer(learning_rate, momentum, use_locking, name, use_nesterov);

        /// <inheritdoc cref="Train.RMSPropOptimizer(float, float, float, float, bool, bool, string)"/>
        public Optimizer RMSPropOptimizer(float learning_rate, float decay = 0.9f, float momentum = 0.0f, float epsilon = 1e-10f, bool use_locking = false, bool centered = false, string name = "RMSProp") =>
            new RMSPropOptimizer(learning_rate, decay, momentum, epsilon, use_locking, centered, name);

        /// <inheritdoc cref="Train.RMSPropOptimizer(float, float, float, float, bool, bool, string)"/>
        public Optimizer RMSPropOptimizer(Tensor learning_rate, float decay = 0.9f, float momentum = 0.0f, float epsilon = 1e-10f, bool use_locking = false, bool centered = false, string name = "RMSProp") =>
            new RMSPropOptimizer(learning_rate, decay, momentum, epsilon, use_locking, centered, name);

        /// <inheritdoc cref="Train.AdagradOptimizer(float, float, bool, string)"/>
        public Optimizer AdagradOptimizer(float learning_rate, float initial_accumulator_value = 0.1f, bool use_locking = false, string name = "Adagrad") =>
            new AdagradOptimizer(learning_rate, initial_accumulator_value, use_locking, name);

        /// <inheritdoc cref="Train.AdagradOptimizer(float, float, bool, string)"/>
        public Optimizer AdagradOptimizer(Tensor learning_rate, float initial_accumulator_value = 0.1f, bool use_locking = false, string name = "Adagrad") =>
            new AdagradOptimizer(learning_rate, initial_accumulator_value, use_locking, name);

        /// <inheritdoc cref="Train.AdadeltaOptimizer(float, float, float, bool, string)"/>
        public Optimizer AdadeltaOptimizer(float learning_rate = 0.001f, float rho = 0.95f, float epsilon = 1e-8f, bool use_locking = false, string name = "Adadelta") =>
            new AdadeltaOptimizer(learning_rate, rho, epsilon, use_locking, name);

        /// <inheritdoc cref="Train.FtrlOptimizer(float, float, float, float, float, bool, string, string, string, float)"/>
        public Optimizer FtrlOptimizer(float learning_rate, float learning_rate_power = -0.5f, float initial_accumulator_value = 0.1f, float l1_regularization_strength = 0.0f, float l2_regularization_strength = 0.0f, bool use_locking = false, string name = "Ftrl", string accum_name = null, string linear_name = null, float l2_shrinkage_regularization_strength = 0.0f) =>
            new FtrlOptimizer(learning_rate, learning_rate_power, initial_accumulator_value, l1_regularization_strength, l2_regularization_strength, use_locking, name, accum_name, linear_name, l2_shrinkage_regularization_strength);

        /// <inheritdoc cref="Train.ProximalGradientDescentOptimizer(float, float, float, bool, string)"/>
        public Optimizer ProximalGradientDescentOptimizer(float learning_rate, float l1_regularization_strength = 0.0f, float l2_regularization_strength = 0.0f, bool use_locking = false, string name = "ProximalGradientDescent") =>
            new ProximalGradientDescentOptimizer(learning_rate, l1_regularization_strength, l2_regularization_strength, use_locking, name);

        /// <inheritdoc cref="Train.ProximalAdagradOptimizer(float, float, float, float, bool, string)"/>
        public Optimizer ProximalAdagradOptimizer(float learning_rate, float initial_accumulator_value = 0.1f, float l1_regularization_strength = 0.0f, float l2_regularization_strength = 0.0f, bool use_locking = false, string name = "ProximalAdagrad") =>
            new ProximalAdagradOptimizer(learning_rate, initial_accumulator_value, l1_regularization_strength, l2_regularization_strength, use_locking, name);

        /// <inheritdoc cref="Train.AdagradDAOptimizer(float, IVariableV1, float, float, float, bool, string)"/>
        public Optimizer AdagradDAOptimizer(float learning_rate, IVariableV1 global_step, float initial_gradient_squared_accumulator_value = 0.1f, float l1_regularization_strength = 0.0f, float l2_regularization_strength = 0.0f, bool use_locking = false, string name = "AdagradDA") =>
            new AdagradDAOptimizer(learning_rate, global_step, initial_gradient_squared_accumulator_value, l1_regularization_strength, l2_regularization_strength, use_locking, name);

        /// <summary>The global step of a graph (the default one); null when there is none.</summary>
        public IVariableV1 get_global_step(Graph graph = null) => training_util.get_global_step(graph);

        /// <summary>Makes the global step: int64, a scalar, starting at 0.</summary>
        public IVariableV1 create_global_step(Graph graph = null) => training_util.create_global_step(graph);

        /// <summary>The global step of a graph (the default one), made when there is none.</summary>
        public IVariableV1 get_or_create_global_step(Graph graph = null) => training_util.get_global_step(graph) ?? training_util.create_global_step(graph);

        /// <summary>The value of a global step in a session.</summary>
        public int global_step(Session sess, IVariableV1 global_step_tensor) =>
            Convert.ToInt32(sess.run(global_step_tensor.AsTensor()).ToArray<long>()[0]);
    }
}
