namespace Reproductions.Runtime.Formats.Inspection;

/// <summary>A fault that was found.</summary>
/// <param name="Type">The error's type, as TensorFlow names it: <c>DataLossError</c>.</param>
/// <param name="Message">What is wrong, where, and what to do.</param>
public sealed record InspectionError(string Type, string Message)
{
    /// <summary>The fault that an error reports.</summary>
    public static InspectionError Of(TensorflowException e) => new(e.GetType().Name, e.Message);
}
