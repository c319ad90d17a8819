using System.Text.RegularExpressions;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>The recordings are of 2.21; where their <c>tf_1_13_1</c> says that 1.13.1 words a text otherwise, it is put so here.</summary>
internal static partial class OlderWords
{
    private static readonly (Regex Newer, string Older)[] s_changes =
    [
        (DataLoss(), "Data loss: "),
        (FailedPrecondition(), "Failed precondition: "),
        (AvailableTags(), ""),
        (Cuda(), ""),
        (EmptyGraph(), "is empty.  Add operations"),
    ];

    /// <summary>The text as 1.13.1 has it.</summary>
    public static string Of(string text) => s_changes.Aggregate(text, (t, change) => change.Newer.Replace(t, change.Older));

    [GeneratedRegex("DATA_LOSS: ")]
    private static partial Regex DataLoss();

    [GeneratedRegex("FAILED_PRECONDITION: ")]
    private static partial Regex FailedPrecondition();

    [GeneratedRegex(@", with available tags '\[.*\]'")]
    private static partial Regex AvailableTags();

    [GeneratedRegex(" The requested device appears to be a GPU, but CUDA is not enabled.")]
    private static partial Regex Cuda();

    [GeneratedRegex("is empty. Add operations")]
    private static partial Regex EmptyGraph();
}
