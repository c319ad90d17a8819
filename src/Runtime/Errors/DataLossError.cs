using Reproductions.Runtime.Errors;

namespace Tensorflow.Exceptions;

/// <summary>Stored data is damaged or cut.</summary>
public class DataLossError(string message, Exception? inner = null) : NotOkStatusException(message, inner)
{
    /// <inheritdoc/>
    public override StatusCode Code => StatusCode.DataLoss;
}
