using Tensorflow.Operations.Activation;

namespace Tensorflow.Operations;

/// <summary>The cells of recurrent nets (<c>tf.nn.rnn_cell</c>).</summary>
public class rnn_cell_impl
{
    /// <inheritdoc cref="BasicRnnCell"/>
    public BasicRnnCell BasicRNNCell(int num_units) => new(num_units);

    /// <inheritdoc cref="BasicRnnCell"/>
    public BasicRnnCell BasicRNNCell(int num_units, IActivation activation, bool? reuse = null, string name = null, TF_DataType dtype = TF_DataType.DtInvalid) =>
        new(num_units, activation, reuse, name, dtype);

    /// <inheritdoc cref="Tensorflow.GRUCell"/>
    public GRUCell GRUCell(int num_units, IActivation activation = null, bool? reuse = null, IInitializer kernel_initializer = null, IInitializer bias_initializer = null, string name = null, TF_DataType dtype = TF_DataType.DtInvalid) =>
        new(num_units, activation, reuse, kernel_initializer, bias_initializer, name, dtype);

    /// <inheritdoc cref="Tensorflow.BasicLSTMCell"/>
    public BasicLSTMCell BasicLSTMCell(int num_units, float forget_bias = 1.0f, bool state_is_tuple = true, IActivation activation = null, bool? reuse = null, string name = null, TF_DataType dtype = TF_DataType.DtInvalid) =>
        new(num_units, forget_bias, state_is_tuple, activation, reuse, name, dtype);

    /// <inheritdoc cref="Tensorflow.LSTMCell"/>
    public LSTMCell LSTMCell(int num_units, bool use_peepholes = false, float? cell_clip = null, IInitializer initializer = null, int? num_proj = null, float? proj_clip = null, float forget_bias = 1.0f, bool state_is_tuple = true, IActivation activation = null, bool? reuse = null, string name = null, TF_DataType dtype = TF_DataType.DtInvalid) =>
        new(num_units, use_peepholes, cell_clip, initializer, num_proj, proj_clip, forget_bias, state_is_tuple, activation, reuse, name, dtype);

    /// <inheritdoc cref="Tensorflow.MultiRNNCell(IEnumerable{RnnCell}, bool)"/>
    public MultiRNNCell MultiRNNCell(IEnumerable<RnnCell> cells, bool state_is_tuple = true) => new(cells, state_is_tuple);

    /// <inheritdoc cref="Tensorflow.DropoutWrapper(RnnCell, object, object, object, bool, int?, TF_DataType, int?)"/>
    public DropoutWrapper DropoutWrapper(RnnCell cell, object input_keep_prob = null, object output_keep_prob = null, object state_keep_prob = null, bool variational_recurrent = false, int? input_size = null, TF_DataType dtype = TF_DataType.DtInvalid, int? seed = null) =>
        new(cell, input_keep_prob, output_keep_prob, state_keep_prob, variational_recurrent, input_size, dtype, seed);

    /// <inheritdoc cref="Tensorflow.ResidualWrapper"/>
    public ResidualWrapper ResidualWrapper(RnnCell cell, Func<Tensor, Tensor, Tensor> residual_fn = null) => new(cell, residual_fn);

    /// <inheritdoc cref="Tensorflow.DeviceWrapper"/>
    public DeviceWrapper DeviceWrapper(RnnCell cell, string device) => new(cell, device);

    /// <inheritdoc cref="Tensorflow.LSTMStateTuple"/>
    public LSTMStateTuple LSTMStateTuple(Tensor c, Tensor h) => new(c, h);
}
