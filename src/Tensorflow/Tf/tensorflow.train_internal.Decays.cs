using Tensorflow.Train;

namespace Tensorflow;

/// <content>Learning rates that change with the global step. Rates, steps and factors are numbers, tensors or variables.</content>
public partial class tensorflow
{
    public partial class train_internal
    {
        /// <inheritdoc cref="learning_rate_decay.exponential_decay"/>
        public Tensor exponential_decay(object learning_rate, object global_step, object decay_steps, object decay_rate, bool staircase = false, string name = null) =>
            learning_rate_decay.exponential_decay(learning_rate, global_step, decay_steps, decay_rate, staircase, name);

        /// <inheritdoc cref="learning_rate_decay.natural_exp_decay"/>
        public Tensor natural_exp_decay(object learning_rate, object global_step, object decay_steps, object decay_rate, bool staircase = false, string name = null) =>
            learning_rate_decay.natural_exp_decay(learning_rate, global_step, decay_steps, decay_rate, staircase, name);

        /// <inheritdoc cref="learning_rate_decay.inverse_time_decay"/>
        public Tensor inverse_time_decay(object learning_rate, object global_step, object decay_steps, object decay_rate, bool staircase = false, string name = null) =>
            learning_rate_decay.inverse_time_decay(learning_rate, global_step, decay_steps, decay_rate, staircase, name);

        /// <inheritdoc cref="learning_rate_decay.polynomial_decay"/>
        public Tensor polynomial_decay(object learning_rate, object global_step, object decay_steps, float end_learning_rate = 0.0001f, float power = 1.0f, bool cycle = false, string name = null) =>
            learning_rate_decay.polynomial_decay(learning_rate, global_step, decay_steps, end_learning_rate, power, cycle, name);

        /// <inheritdoc cref="learning_rate_decay.piecewise_constant"/>
        public Tensor piecewise_constant(object x, Array boundaries, Array values, string name = null) =>
            learning_rate_decay.piecewise_constant(x, boundaries, values, name);

        /// <inheritdoc cref="learning_rate_decay.cosine_decay"/>
        public Tensor cosine_decay(object learning_rate, object global_step, object decay_steps, float alpha = 0.0f, string name = null) =>
            learning_rate_decay.cosine_decay(learning_rate, global_step, decay_steps, alpha, name);

        /// <inheritdoc cref="learning_rate_decay.cosine_decay_restarts"/>
        public Tensor cosine_decay_restarts(object learning_rate, object global_step, object first_decay_steps, float t_mul = 2.0f, float m_mul = 1.0f, float alpha = 0.0f, string name = null) =>
            learning_rate_decay.cosine_decay_restarts(learning_rate, global_step, first_decay_steps, t_mul, m_mul, alpha, name);

        /// <inheritdoc cref="learning_rate_decay.linear_cosine_decay"/>
        public Tensor linear_cosine_decay(object learning_rate, object global_step, object decay_steps, float num_periods = 0.5f, float alpha = 0.0f, float beta = 0.001f, string name = null) =>
            learning_rate_decay.linear_cosine_decay(learning_rate, global_step, decay_steps, num_periods, alpha, beta, name);
    }
}
