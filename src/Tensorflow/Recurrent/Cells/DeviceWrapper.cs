namespace Tensorflow;

/// <summary>A cell on a device.</summary>
/// <param name="cell">The cell inside.</param>
/// <param name="device">The device, as <c>tf.device</c> takes it.</param>
public sealed class DeviceWrapper(RnnCell cell, string device) : WrapperCell("DeviceWrapper", cell)
{
    /// <inheritdoc/>
    internal override RnnState ZeroState(object batch, TF_DataType dtype)
    {
        using var scope = ops.OpenScope("DeviceWrapperZeroState", null, batch);
        using var place = scope.Graph.device(device);
        place.__enter__();
        return wrapped_cell.ZeroState(batch, dtype);
    }

    /// <inheritdoc/>
    private protected override (Tensor output, RnnState state) Wrapped(Tensor inputs, RnnState state, VariableScope scope)
    {
        using var place = inputs.graph.device(device);
        place.__enter__();
        return wrapped_cell.__call__(inputs, state, scope);
    }
}
