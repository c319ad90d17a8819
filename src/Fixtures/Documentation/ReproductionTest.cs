namespace Reproductions.Fixtures.Documentation;

/// <summary>One test of a reproduction.</summary>
/// <param name="Name">The method, which begins with Symptom, Cause or Remedy.</param>
/// <param name="Body">Its lines.</param>
public sealed record ReproductionTest(string Name, string Body)
{
    /// <summary>Symptom, Cause or Remedy.</summary>
    public string Kind => Name.Split('_')[0];

    /// <summary>The name as a sentence.</summary>
    public string Sentence
    {
        get
        {
            var words = Name[(Kind.Length + 1)..].Replace('_', ' ');
            return char.ToUpperInvariant(words[0]) + words[1..];
        }
    }
}
