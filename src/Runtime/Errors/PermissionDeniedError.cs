using Reproductions.Runtime.Errors;

namespace Tensorflow.Exceptions;

/// <summary>The system does not permit the access.</summary>
public class PermissionDeniedError(string message, Exception? inner = null) : NotOkStatusException(message, inner)
{
    /// <inheritdoc/>
    public override StatusCode Code => StatusCode.PermissionDenied;
}
