using Tensorflow.Exceptions;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>What an exception tells, for comparison with a recorded one.</summary>
/// <param name="Type">The name of the type, as Python calls it.</param>
/// <param name="Message">Its words.</param>
/// <param name="Node">The node whose kernel failed; null without one.</param>
/// <param name="Code">The status; null for an error of the API.</param>
internal sealed record Failure(string Type, string Message, string Node = null, int? Code = null)
{
    /// <summary>What <paramref name="error"/> tells.</summary>
    public static Failure Of(Exception error) => error is NotOkStatusException status
        ? new(error.GetType() == typeof(NotOkStatusException) ? "OpError" : error.GetType().Name, error.Message, status.NodeName, (int)status.Code)
        : new(error.GetType().Name, error.Message);
}
