namespace Tensorflow;

/// <summary>A cell whose inputs are added to its outputs.</summary>
/// <param name="cell">The cell inside; it has as many outputs as inputs.</param>
/// <param name="residual_fn">What becomes of inputs and outputs; null for their sum.</param>
public sealed class ResidualWrapper(RnnCell cell, Func<Tensor, Tensor, Tensor> residual_fn = null) : WrapperCell("ResidualWrapper", cell)
{
    /// <inheritdoc/>
    private protected override (Tensor output, RnnState state) Wrapped(Tensor inputs, RnnState state, VariableScope scope)
    {
        var (output, next) = wrapped_cell.__call__(inputs, state, scope);
        if (residual_fn is not null)
        {
            return (residual_fn(inputs, output), next);
        }

        return inputs.shape.is_compatible_with(output.shape)
            ? (inputs + output, next)
            : throw new ValueError($"Shapes {inputs.StaticShape.ToPythonString()} and {output.StaticShape.ToPythonString()} are incompatible: a residual cell needs as many units as its inputs have columns.");
    }
}
