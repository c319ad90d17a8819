using Reproductions.Runtime.Errors;
using Tensorflow.Exceptions;

namespace Tensorflow;

/// <summary>An operation got an argument that it cannot work with.</summary>
public class InvalidArgumentError(string message, Exception? inner = null) : NotOkStatusException(message, inner)
{
    /// <inheritdoc/>
    public override StatusCode Code => StatusCode.InvalidArgument;
}
