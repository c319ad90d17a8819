using Reproductions.Runtime.Errors;

namespace Tensorflow.Exceptions;

/// <summary>The work took longer than it was given.</summary>
public class DeadlineExceededError(string message, Exception? inner = null) : NotOkStatusException(message, inner)
{
    /// <inheritdoc/>
    public override StatusCode Code => StatusCode.DeadlineExceeded;
}
