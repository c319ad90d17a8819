namespace Tensorflow;

/// <summary>Operations and tensors behind handles.</summary>
internal static class OperationHandles
{
    /// <summary>The operation that <paramref name="handle"/> names.</summary>
    /// <exception cref="ValueError">It names none that is in use.</exception>
    public static Operation Operation(IntPtr handle) => ManagedHandles.Get<Operation>(handle, "an operation");

    /// <summary>The tensor that <paramref name="output"/> names.</summary>
    /// <exception cref="ValueError">The handle names no operation, or it has no such output.</exception>
    public static Tensor Tensor(TF_Output output)
    {
        var op = Operation(output.oper);
        return output.index >= 0 && output.index < op.NumOutputs
            ? op.outputs[output.index]
            : throw new ValueError($"Output {output.index} of operation '{op.name}' does not exist: it has {op.NumOutputs} outputs.");
    }

    /// <inheritdoc cref="Tensor"/>
    public static Endpoint Endpoint(TF_Output output) => Tensor(output).Endpoint;
}
