using Reproductions.Runtime.Errors;

namespace Tensorflow.Exceptions;

/// <summary>
/// A status other than OK. The subclasses name the status (<see cref="NotFoundError"/>, <see cref="DataLossError"/>, ...);
/// TensorFlow.NET has this type alone for most of them, so tests for both lanes catch it and match the text.
/// </summary>
public class NotOkStatusException(string message, Exception? inner = null) : TensorflowException(message, inner)
{
    /// <summary>TensorFlow's status code.</summary>
    public virtual StatusCode Code => StatusCode.Unknown;

    /// <summary>Name of the node whose kernel failed; null outside of a run.</summary>
    public string? NodeName { get; init; }

    /// <summary>The error of <paramref name="code"/> with <paramref name="message"/>.</summary>
    public static NotOkStatusException Of(StatusCode code, string message, Exception? inner = null, string? node = null) => code switch
    {
        StatusCode.Cancelled => new CancelledError(message, inner) { NodeName = node },
        StatusCode.InvalidArgument => new InvalidArgumentError(message, inner) { NodeName = node },
        StatusCode.DeadlineExceeded => new DeadlineExceededError(message, inner) { NodeName = node },
        StatusCode.NotFound => new NotFoundError(message, inner) { NodeName = node },
        StatusCode.AlreadyExists => new AlreadyExistsError(message, inner) { NodeName = node },
        StatusCode.PermissionDenied => new PermissionDeniedError(message, inner) { NodeName = node },
        StatusCode.ResourceExhausted => new ResourceExhaustedError(message, inner) { NodeName = node },
        StatusCode.FailedPrecondition => new FailedPreconditionError(message, inner) { NodeName = node },
        StatusCode.Aborted => new AbortedError(message, inner) { NodeName = node },
        StatusCode.OutOfRange => new OutOfRangeError(message, inner) { NodeName = node },
        StatusCode.Unimplemented => new UnimplementedError(message, inner) { NodeName = node },
        StatusCode.Internal => new InternalError(message, inner) { NodeName = node },
        StatusCode.DataLoss => new DataLossError(message, inner) { NodeName = node },
        _ => new NotOkStatusException(message, inner) { NodeName = node },
    };
}
