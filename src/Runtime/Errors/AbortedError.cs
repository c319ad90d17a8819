using Reproductions.Runtime.Errors;

namespace Tensorflow.Exceptions;

/// <summary>The work was aborted, by a conflict with other work.</summary>
public class AbortedError(string message, Exception? inner = null) : NotOkStatusException(message, inner)
{
    /// <inheritdoc/>
    public override StatusCode Code => StatusCode.Aborted;
}
