namespace Tensorflow.Operations.Activation;

/// <summary>An activation of a function that builds its nodes.</summary>
internal sealed class NamedActivation(Func<Tensor, string, Tensor> function) : IActivation
{
    /// <inheritdoc/>
    public Tensor Activate(Tensor x, string name = null) => function(x, name);
}
