namespace Reproductions.Reproduce.Commands;

/// <summary>One way of loading.</summary>
/// <param name="Name">rebuild, meta or mixed; <c>way</c> in JSON.</param>
/// <param name="Accuracy">The share of right answers.</param>
/// <param name="Correct">Right answers.</param>
/// <param name="Of">Test images.</param>
/// <param name="VariablesRead">Variables that the prediction reads.</param>
/// <param name="VariablesRestored">How many of them a restore wrote last.</param>
/// <param name="Sources">Who wrote each.</param>
/// <param name="Verdict">What it means.</param>
internal sealed record Way(
    [property: System.Text.Json.Serialization.JsonPropertyName("way")] string Name,
    double Accuracy,
    int Correct,
    int Of,
    int VariablesRead,
    int VariablesRestored,
    IReadOnlyList<WaySource> Sources,
    string Verdict);
