using Reproductions.Runtime.Errors;

namespace Tensorflow.Exceptions;

/// <summary>The operation is not available here.</summary>
public class UnimplementedError(string message, Exception? inner = null) : NotOkStatusException(message, inner)
{
    /// <inheritdoc/>
    public override StatusCode Code => StatusCode.Unimplemented;
}
