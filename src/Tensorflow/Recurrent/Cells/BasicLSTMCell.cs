using Tensorflow.Operations.Activation;

namespace Tensorflow;

/// <summary>
/// A long short-term memory without peepholes, clipping and projection: <c>c' = c · sigmoid(f + forget_bias) + sigmoid(i) · activation(j)</c>,
/// <c>h = activation(c') · sigmoid(o)</c>.
/// </summary>
/// <param name="num_units">The number of units; from 1.</param>
/// <param name="forget_bias">Added to the sums of the forget gate; it is in no checkpoint. 0 for weights that were trained by CudnnLSTM.</param>
/// <param name="state_is_tuple">Whether the state is an <see cref="LSTMStateTuple"/>; else one tensor <c>[batch, 2 · units]</c> of c and h side by side.</param>
/// <param name="activation">Null for tanh.</param>
/// <param name="reuse">Whether the variables must exist already.</param>
/// <param name="name">The variable scope; null for <c>basic_lstm_cell</c>, made unique.</param>
/// <param name="dtype">The type of the variables; DtInvalid for that of the first input.</param>
/// <remarks>The columns of <c>kernel</c> are the input gate i, the new input j, the forget gate f, the output gate o.</remarks>
public sealed class BasicLSTMCell(int num_units, float forget_bias = 1.0f, bool state_is_tuple = true, IActivation activation = null, bool? reuse = null, string name = null, TF_DataType dtype = TF_DataType.DtInvalid)
    : TupleRnnCell("BasicLSTMCell", "basic_lstm_cell", name, dtype, reuse)
{
    private readonly IActivation _activation = activation ?? Binding.tf.nn.tanh();
    private IVariableV1 _kernel;
    private IVariableV1 _bias;

    /// <inheritdoc/>
    public override RnnStateSize state_size => state_is_tuple ? RnnStateSize.Lstm(num_units, num_units) : 2 * num_units;

    /// <inheritdoc/>
    public override int output_size => num_units;

    /// <inheritdoc/>
    protected override void build(int features)
    {
        _kernel = add_variable("kernel", new Shape(features + num_units, 4 * num_units));
        _bias = add_variable("bias", new Shape(4 * num_units), Binding.tf.zeros_initializer);
    }

    /// <inheritdoc/>
    protected override (Tensor output, RnnState state) call(Tensor inputs, RnnState state)
    {
        var one = constant_op.constant(1);
        var (c, h) = state_is_tuple ? Halves(state) : Split(state, one);
        var sums = gen_ops.Apply("MatMul", null, [array_ops.concat([inputs, h], 1), _kernel]).output;
        sums = Binding.tf.nn.bias_add(sums, _bias);
        var gates = array_ops.split(sums, 4, one, null);
        var (i, j, f, o) = (gates[0], gates[1], gates[2], gates[3]);
        var bias = constant_op.constant(forget_bias, f.dtype.as_base_dtype());
        var kept = Apply("Mul", c, Sigmoid(Apply("Add", f, bias)));
        var memory = Apply("Add", kept, Apply("Mul", Sigmoid(i), _activation.Activate(j)));
        var activated = _activation.Activate(memory);
        var output = Apply("Mul", activated, Sigmoid(o));
        return (output, state_is_tuple ? new LSTMStateTuple(memory, output) : new RnnState(array_ops.concat([memory, output], 1)));
    }

    private static (Tensor C, Tensor H) Split(Tensor state, Tensor axis)
    {
        var halves = array_ops.split(state, 2, axis, null);
        return (halves[0], halves[1]);
    }

    private static Tensor Apply(string type, Tensor x, Tensor y) => gen_ops.Apply(type, null, [x, y]).output;

    private static Tensor Sigmoid(Tensor x) => tensorflow.Unary("Sigmoid", x, null);
}
