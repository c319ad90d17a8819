using Reproductions.Runtime.Errors;

namespace Tensorflow.Exceptions;

/// <summary>The system is not in the state that the operation needs; a variable was never initialized, for one.</summary>
public class FailedPreconditionError(string message, Exception? inner = null) : NotOkStatusException(message, inner)
{
    /// <inheritdoc/>
    public override StatusCode Code => StatusCode.FailedPrecondition;
}
