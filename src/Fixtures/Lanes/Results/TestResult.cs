namespace Reproductions.Fixtures.Lanes.Results;

/// <summary>How one test ended in a recorded run.</summary>
/// <param name="Name">The test's full name with the arguments of a theory row.</param>
/// <param name="Ending">How it ended.</param>
/// <param name="Message">The failure's message, <c>Exception type : text</c>, also of a failure that the ledger expects; empty when it did not fail.</param>
/// <param name="Held">The ledger's words where it failed as listed, and so counts as passed; null otherwise.</param>
public sealed record TestResult(string Name, Ending Ending, string Message, string Held = null)
{
    /// <summary>True when an assertion failed because another exception came than was expected, or one with other words.</summary>
    public bool SawAnotherException =>
        Message.Contains("to be thrown, but found <", StringComparison.Ordinal) || Message.Contains("Expected exception message to", StringComparison.Ordinal);

    /// <summary>The class without its namespace, and the method with its arguments.</summary>
    public string ShortName
    {
        get
        {
            var path = Name.Split('(')[0].Split('.');
            return path.Length < 2 ? Name : $"{path[^2]}.{Name[(Name.Split('(')[0].Length - path[^1].Length)..]}";
        }
    }

    /// <summary>The catalogue's id that the class is named for (<c>R07</c>); null where it belongs to none.</summary>
    public string Reproduction
    {
        get
        {
            var type = ShortName.Split('.')[0];
            return type.Length > 4 && type[0] == 'R' && char.IsAsciiDigit(type[1]) && char.IsAsciiDigit(type[2]) && type[3] == '_' ? type[..3] : null;
        }
    }

    /// <summary>The message's first line; empty when it did not fail.</summary>
    public string FirstLine => Message.Split('\n')[0].TrimEnd('\r');
}
