using Tensorflow.Operations.Activation;

namespace Tensorflow;

/// <summary>
/// A gated recurrent unit: gates r and u of <c>[inputs, state]</c>, a candidate of <c>[inputs, r · state]</c>, and the state
/// <c>u · state + (1 - u) · candidate</c>, which is the output, too.
/// </summary>
/// <param name="num_units">The number of units; from 1.</param>
/// <param name="activation">What follows the candidate's sum; null for tanh.</param>
/// <param name="reuse">Whether the variables must exist already.</param>
/// <param name="kernel_initializer">Of both kernels; null for the scope's, or Glorot's uniform one.</param>
/// <param name="bias_initializer">Of both biases; null for ones of the gates and zeros of the candidate.</param>
/// <param name="name">The variable scope; null for <c>gru_cell</c>, made unique.</param>
/// <param name="dtype">The type of the variables; DtInvalid for that of the first input.</param>
/// <remarks>The columns of <c>gates/kernel</c> are r, then u.</remarks>
public sealed class GRUCell(int num_units, IActivation activation = null, bool? reuse = null, IInitializer kernel_initializer = null, IInitializer bias_initializer = null, string name = null, TF_DataType dtype = TF_DataType.DtInvalid)
    : LayerRnnCell("GRUCell", "gru_cell", num_units, activation, name, dtype, reuse)
{
    private IVariableV1 _gateKernel;
    private IVariableV1 _gateBias;
    private IVariableV1 _candidateKernel;
    private IVariableV1 _candidateBias;

    /// <inheritdoc/>
    public override RnnStateSize state_size => Units;

    /// <inheritdoc/>
    public override int output_size => Units;

    /// <inheritdoc/>
    protected override void build(int features)
    {
        var tf = Binding.tf;
        _gateKernel = add_variable("gates/kernel", new Shape(features + Units, 2 * Units), kernel_initializer);
        _gateBias = add_variable("gates/bias", new Shape(2 * Units), bias_initializer ?? tf.constant_initializer(1.0f));
        _candidateKernel = add_variable("candidate/kernel", new Shape(features + Units, Units), kernel_initializer);
        _candidateBias = add_variable("candidate/bias", new Shape(Units), bias_initializer ?? tf.zeros_initializer);
    }

    /// <inheritdoc/>
    protected override (Tensor output, RnnState state) call(Tensor inputs, RnnState state)
    {
        Tensor before = state;
        var gates = array_ops.split(Sigmoid(Affine(inputs, before, _gateKernel, _gateBias)), 2, 1, null);
        var candidate = Activated(Affine(inputs, gates[0] * before, _candidateKernel, _candidateBias));
        var kept = gates[1] * before;
        var output = kept + ((1f - gates[1]) * candidate);
        return (output, output);
    }
}
