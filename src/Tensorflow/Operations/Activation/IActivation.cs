namespace Tensorflow.Operations.Activation;

/// <summary>A function of one tensor, element by element or by rows, that stands behind a layer.</summary>
public interface IActivation
{
    /// <summary>Applies the function.</summary>
    Tensor Activate(Tensor x, string name = null);
}
