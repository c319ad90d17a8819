using Reproductions.Runtime.Errors;
using Tensorflow.Exceptions;

namespace Tensorflow;

/// <summary>A read went past the end: of a file, a queue or an index range.</summary>
public class OutOfRangeError(string message, Exception? inner = null) : NotOkStatusException(message, inner)
{
    /// <inheritdoc/>
    public override StatusCode Code => StatusCode.OutOfRange;
}
