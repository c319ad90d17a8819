using Reproductions.Runtime.Errors;

namespace Tensorflow.Exceptions;

/// <summary>The work was cancelled.</summary>
public class CancelledError(string message, Exception? inner = null) : NotOkStatusException(message, inner)
{
    /// <inheritdoc/>
    public override StatusCode Code => StatusCode.Cancelled;
}
