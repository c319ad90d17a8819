using Reproductions.Runtime.Errors;

namespace Tensorflow.Exceptions;

/// <summary>Memory, disk or another resource ran out.</summary>
public class ResourceExhaustedError(string message, Exception? inner = null) : NotOkStatusException(message, inner)
{
    /// <inheritdoc/>
    public override StatusCode Code => StatusCode.ResourceExhausted;
}
