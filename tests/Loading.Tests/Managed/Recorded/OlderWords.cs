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
        (Placed(), "node ${node} was explicitly"),
        (Consumer(), "27 for TensorFlow 1.13.1."),
        (Signature(), ""),
        (Contrib(), ""),
        (QuotedKey(), "${words}"),
        (Fetch(), "Fetch argument '${name}' cannot"),
        (Stack(), ""),
    ];

    /// <summary>The text as 1.13.1 has it.</summary>
    public static string Of(string text) => s_changes.Aggregate(text, (t, change) => change.Newer.Replace(t, change.Older));

    // Python shows a KeyError's text in quotes, and so do the errors that quote it.
    [GeneratedRegex("^\"(?<words>The name .*)\"$|(?<=\\()\"(?<words>The name [^\"]*)\"(?=\\))")]
    private static partial Regex QuotedKey();

    [GeneratedRegex("^Argument `fetch` = (?<name>\\S*) cannot")]
    private static partial Regex Fetch();

    [GeneratedRegex(@"\{\{node (?<node>[^}]+)\}\} was explicitly")]
    private static partial Regex Placed();

    [GeneratedRegex(@"2474 for TensorFlow 2\.21\.0\.")]
    private static partial Regex Consumer();

    // The signature is that of the version, and the node stands before or behind it.
    [GeneratedRegex(@"(?<=^NodeDef expected inputs .* specified); Op<name=[\s\S]*|(?<=^NodeDef missing attr .* from Op<name=\w+; )signature=[\s\S]*")]
    private static partial Regex Signature();

    // There is no tf.contrib here.
    [GeneratedRegex(" Note that if you are loading a saved graph which used ops from tf.contrib [\\s\\S]*")]
    private static partial Regex Contrib();

    // Where in the Python source.
    [GeneratedRegex(@" Originally defined at:\s[\s\S]*")]
    private static partial Regex Stack();

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
