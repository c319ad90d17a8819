using Tensorflow.Operations.Activation;

namespace Tensorflow;

/// <summary>A recurrent cell of one layer of units.</summary>
public abstract class LayerRnnCell : RnnCell
{
    private readonly IActivation _activation;

    /// <summary>Makes a cell.</summary>
    /// <param name="pythonName">The name of Python's class.</param>
    /// <param name="defaultName">The variable scope unless another is wanted.</param>
    /// <param name="num_units">The number of units; from 1.</param>
    /// <param name="activation">What follows the sums; null for tanh.</param>
    /// <param name="name">The wanted variable scope; null for the default, made unique.</param>
    /// <param name="dtype">The type of the variables; DtInvalid for that of the first input.</param>
    /// <param name="reuse">Whether the variables must exist already.</param>
    protected LayerRnnCell(string pythonName, string defaultName, int num_units, IActivation activation, string name, TF_DataType dtype, bool? reuse)
        : base(pythonName, defaultName, name, dtype, reuse)
    {
        Units = num_units;
        _activation = activation ?? Binding.tf.nn.tanh();
    }

    /// <summary>The number of units.</summary>
    protected int Units { get; }

    /// <summary>The inputs and the last output side by side, times a kernel, plus a bias.</summary>
    /// <param name="inputs">The inputs, <c>[batch, features]</c>.</param>
    /// <param name="output">The last output, <c>[batch, units]</c>.</param>
    /// <param name="kernel">The kernel, <c>[features + units, columns]</c>.</param>
    /// <param name="bias">The bias, <c>[columns]</c>.</param>
    private protected static Tensor Affine(Tensor inputs, Tensor output, IVariableV1 kernel, IVariableV1 bias)
    {
        var product = gen_ops.Apply("MatMul", null, [array_ops.concat([inputs, output], 1), kernel]).output;
        return Binding.tf.nn.bias_add(product, bias);
    }

    /// <summary>The activation of a tensor.</summary>
    private protected Tensor Activated(Tensor x) => _activation.Activate(x);

    /// <summary>1 / (1 + e^-x).</summary>
    private protected static Tensor Sigmoid(Tensor x) => tensorflow.Unary("Sigmoid", x, null);
}
