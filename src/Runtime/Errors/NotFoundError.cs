using Reproductions.Runtime.Errors;

namespace Tensorflow.Exceptions;

/// <summary>Something that was asked for by name does not exist: a file, a checkpoint key, an op type.</summary>
public class NotFoundError(string message, Exception? inner = null) : NotOkStatusException(message, inner)
{
    /// <inheritdoc/>
    public override StatusCode Code => StatusCode.NotFound;
}
