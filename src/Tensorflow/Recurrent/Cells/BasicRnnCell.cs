using Tensorflow.Operations.Activation;

namespace Tensorflow;

/// <summary>The simplest cell: output and next state are <c>activation([inputs, state] · kernel + bias)</c>.</summary>
/// <param name="num_units">The number of units; from 1.</param>
/// <param name="activation">What follows the sum; null for tanh.</param>
/// <param name="reuse">Whether the variables must exist already.</param>
/// <param name="name">The variable scope; null for <c>basic_rnn_cell</c>, made unique.</param>
/// <param name="dtype">The type of the variables; DtInvalid for that of the first input.</param>
public sealed class BasicRnnCell(int num_units, IActivation activation = null, bool? reuse = null, string name = null, TF_DataType dtype = TF_DataType.DtInvalid)
    : LayerRnnCell("BasicRNNCell", "basic_rnn_cell", num_units, activation, name, dtype, reuse)
{
    private IVariableV1 _kernel;
    private IVariableV1 _bias;

    /// <inheritdoc/>
    public override RnnStateSize state_size => Units;

    /// <inheritdoc/>
    public override int output_size => Units;

    /// <inheritdoc/>
    protected override void build(int features)
    {
        _kernel = add_variable("kernel", new Shape(features + Units, Units));
        _bias = add_variable("bias", new Shape(Units), Binding.tf.zeros_initializer);
    }

    /// <inheritdoc/>
    protected override (Tensor output, RnnState state) call(Tensor inputs, RnnState state)
    {
        var output = Activated(Affine(inputs, state, _kernel, _bias));
        return (output, output);
    }
}
