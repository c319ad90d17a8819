using Tensorflow.Operations.Activation;

namespace Tensorflow;

/// <summary>
/// A long short-term memory with, as asked for, peepholes from the memory to the gates, a limit of the memory, and a projection of the
/// output.
/// </summary>
/// <param name="num_units">The number of units; from 1.</param>
/// <param name="use_peepholes">Whether the gates see the memory, each unit its own.</param>
/// <param name="cell_clip">The memory stays in [-cell_clip, cell_clip]; null for no limit.</param>
/// <param name="initializer">Of kernels and peepholes; null for the scope's, or Glorot's uniform one.</param>
/// <param name="num_proj">The columns of the output and of h, by a product with <c>projection/kernel</c>; null for none.</param>
/// <param name="proj_clip">The projected output stays in [-proj_clip, proj_clip]; null for no limit.</param>
/// <param name="forget_bias">Added to the sums of the forget gate; it is in no checkpoint. 0 for weights that were trained by CudnnLSTM.</param>
/// <param name="state_is_tuple">Whether the state is an <see cref="LSTMStateTuple"/>; else one tensor of c and h side by side.</param>
/// <param name="activation">Null for tanh.</param>
/// <param name="reuse">Whether the variables must exist already.</param>
/// <param name="name">The variable scope; null for <c>lstm_cell</c>, made unique.</param>
/// <param name="dtype">The type of the variables; DtInvalid for that of the first input.</param>
/// <remarks>The columns of <c>kernel</c> are the input gate i, the new input j, the forget gate f, the output gate o.</remarks>
public sealed class LSTMCell(int num_units, bool use_peepholes = false, float? cell_clip = null, IInitializer initializer = null, int? num_proj = null, float? proj_clip = null, float forget_bias = 1.0f, bool state_is_tuple = true, IActivation activation = null, bool? reuse = null, string name = null, TF_DataType dtype = TF_DataType.DtInvalid)
    : TupleRnnCell("LSTMCell", "lstm_cell", name, dtype, reuse)
{
    private readonly IActivation _activation = activation ?? Binding.tf.nn.tanh();
    private IVariableV1 _kernel;
    private IVariableV1 _bias;
    private IVariableV1 _forgetPeephole;
    private IVariableV1 _inputPeephole;
    private IVariableV1 _outputPeephole;
    private IVariableV1 _projection;

    /// <inheritdoc/>
    public override RnnStateSize state_size => state_is_tuple ? RnnStateSize.Lstm(num_units, output_size) : num_units + output_size;

    /// <inheritdoc/>
    public override int output_size => num_proj ?? num_units;

    /// <inheritdoc/>
    protected override void build(int features)
    {
        _kernel = add_variable("kernel", new Shape(features + output_size, 4 * num_units), initializer);
        _bias = add_variable("bias", new Shape(4 * num_units), Binding.tf.zeros_initializer);
        if (use_peepholes)
        {
            _forgetPeephole = add_variable("w_f_diag", new Shape(num_units), initializer);
            _inputPeephole = add_variable("w_i_diag", new Shape(num_units), initializer);
            _outputPeephole = add_variable("w_o_diag", new Shape(num_units), initializer);
        }

        if (num_proj is { } columns)
        {
            _projection = add_variable("projection/kernel", new Shape(num_units, columns), initializer);
        }
    }

    /// <inheritdoc/>
    protected override (Tensor output, RnnState state) call(Tensor inputs, RnnState state)
    {
        var (before, last) = state_is_tuple ? Halves(state) : Split(state);
        var sums = gen_ops.Apply("MatMul", null, [array_ops.concat([inputs, last], 1), _kernel]).output;
        sums = Binding.tf.nn.bias_add(sums, _bias);
        var gates = array_ops.split(sums, 4, 1, null);
        var (i, j, f, o) = (gates[0], gates[1], gates[2], gates[3]);
        var forgetting = Sigmoid(WithPeephole(f + forget_bias, _forgetPeephole, before));
        var kept = forgetting * before;
        var entering = Sigmoid(WithPeephole(i, _inputPeephole, before));
        var memory = Clipped(kept + (entering * _activation.Activate(j)), cell_clip);
        var leaving = Sigmoid(WithPeephole(o, _outputPeephole, memory));
        var output = leaving * _activation.Activate(memory);
        if (_projection is not null)
        {
            output = Clipped(gen_ops.Apply("MatMul", null, [output, _projection]).output, proj_clip);
        }

        return (output, state_is_tuple ? new LSTMStateTuple(memory, output) : new RnnState(array_ops.concat([memory, output], 1)));
    }

    private static Tensor WithPeephole(Tensor sums, IVariableV1 peephole, Tensor memory) => peephole is null
        ? sums
        : sums + BinaryOperators.Apply("mul", peephole, memory);

    private static Tensor Clipped(Tensor x, float? limit) => limit is { } most ? clip_ops.clip_by_value(x, -most, most) : x;

    private static Tensor Sigmoid(Tensor x) => tensorflow.Unary("Sigmoid", x, null);

    private (Tensor C, Tensor H) Split(Tensor state)
    {
        var memory = gen_ops.Apply("Slice", null, [state, new[] { 0, 0 }, new[] { -1, num_units }]).output;
        return (memory, gen_ops.Apply("Slice", null, [state, new[] { 0, num_units }, new[] { -1, output_size }]).output);
    }
}
