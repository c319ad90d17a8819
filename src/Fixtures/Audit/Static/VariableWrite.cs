namespace Reproductions.Fixtures.Audit.Static;

/// <summary>A writing of a variable.</summary>
/// <param name="By"><c>initializer</c>, <c>restore</c>, <c>nobody</c>, or the op type that wrote.</param>
/// <param name="Key">The checkpoint key of a restore; null otherwise.</param>
/// <param name="Operation">What was run; null for nobody.</param>
public sealed record VariableWrite(string By, string Key, string Operation)
{
    /// <summary>Written by a restore.</summary>
    public const string ByRestore = "restore";

    /// <summary>Written by the assignment of its initial value.</summary>
    public const string ByInitializer = "initializer";

    /// <summary>Not written at all.</summary>
    public static VariableWrite Never { get; } = new("nobody", null, null);

    /// <summary>True for a restore.</summary>
    public bool IsRestore => By == ByRestore;
}
