using System.Xml;
using System.Xml.Linq;

namespace Reproductions.Fixtures.Lanes.Results;

/// <summary>Reads Visual Studio test result files (.trx), as <c>dotnet test</c> writes them.</summary>
public static class TrxFile
{
    private static readonly XNamespace s_schema = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>All results of a file, in its order.</summary>
    /// <exception cref="InvalidDataException">The file is no test result file, or is cut.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static IReadOnlyList<TestResult> Read(string path)
    {
        var root = Load(path);
        if (root.Name != s_schema + "TestRun")
        {
            throw new InvalidDataException($"'{path}' begins with <{root.Name.LocalName}>, not with <TestRun>: it is no test result file. Give the .trx that dotnet test wrote.");
        }

        return [.. root.Descendants(s_schema + "UnitTestResult").Select(Result)];
    }

    private static XElement Load(string path)
    {
        try
        {
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XElement.Load(reader);
        }
        catch (XmlException error)
        {
            throw new InvalidDataException($"'{path}' is no whole test result file: {error.Message} Run the tests again.", error);
        }
    }

    private static TestResult Result(XElement result)
    {
        var name = result.Attribute("testName")?.Value ?? "";
        var outcome = result.Attribute("outcome")?.Value;
        if (outcome == "Passed" && HeldDifference.Find(name, Output(result)) is { } held)
        {
            var seen = $"{held.Seen.Exception} : {held.Seen.Message}";
            return new TestResult(name, EndingOf(held.Seen.Exception), seen, held.Report);
        }

        var message = outcome == "Failed" ? result.Descendants(s_schema + "ErrorInfo").Elements(s_schema + "Message").FirstOrDefault()?.Value ?? "" : "";
        return new TestResult(name, EndingOf(outcome, message), message);
    }

    private static string Output(XElement result) =>
        string.Join('\n', result.Elements(s_schema + "Output").Descendants().Where(e => !e.HasElements && e.Parent.Name != s_schema + "ErrorInfo").Select(e => e.Value));

    private static Ending EndingOf(string outcome, string message) => outcome switch
    {
        "Passed" => Ending.Right,
        "Failed" => EndingOf(ExceptionType(message)),
        _ => Ending.Skipped,
    };

    private static Ending EndingOf(string exception) => exception switch
    {
        "" => Ending.OtherValue,
        _ when exception.EndsWith(".KnownDifference", StringComparison.Ordinal) => Ending.OffTheLedger,
        _ when exception.EndsWith(".XunitException", StringComparison.Ordinal) => Ending.OtherValue,
        _ when exception.EndsWith(".SnapshotMismatchException", StringComparison.Ordinal) => Ending.OtherValue,
        _ => Ending.Exception,
    };

    /// <summary>The type before " : "; empty for a failed assertion, which xUnit reports by its message alone.</summary>
    private static string ExceptionType(string message)
    {
        var end = message.IndexOf(" : ", StringComparison.Ordinal);
        return end > 0 && !message.AsSpan(0, end).ContainsAny(" \n\r") ? message[..end] : "";
    }
}
