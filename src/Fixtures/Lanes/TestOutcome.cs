namespace Reproductions.Fixtures.Lanes;

/// <summary>How a test ended.</summary>
/// <param name="Test">The test, <c>Class.Method</c>; a row of a theory with its arguments, <c>Class.Method(label: "a", value: 1)</c>.</param>
/// <param name="Passed">True when it passed.</param>
/// <param name="Exception">The full name of the outermost exception's type; empty when it passed.</param>
/// <param name="Message">Its message; empty when it passed.</param>
public sealed record TestOutcome(string Test, bool Passed, string Exception = "", string Message = "")
{
    /// <inheritdoc/>
    public override string ToString() => Passed ? "it passes" : $"{Exception.Split('.')[^1]}: {Message.Split('\n')[0].TrimEnd('\r', '.')}";
}
