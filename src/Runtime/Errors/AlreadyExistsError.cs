using Reproductions.Runtime.Errors;

namespace Tensorflow.Exceptions;

/// <summary>Something that was to be made exists already.</summary>
public class AlreadyExistsError(string message, Exception? inner = null) : NotOkStatusException(message, inner)
{
    /// <inheritdoc/>
    public override StatusCode Code => StatusCode.AlreadyExists;
}
