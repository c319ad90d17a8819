using Reproductions.Runtime.Errors;

namespace Tensorflow.Exceptions;

/// <summary>An invariant of the runtime does not hold.</summary>
public class InternalError(string message, Exception? inner = null) : NotOkStatusException(message, inner)
{
    /// <inheritdoc/>
    public override StatusCode Code => StatusCode.Internal;
}
