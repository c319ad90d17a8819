namespace Reproductions.Fixtures.Audit.Static;

/// <summary>A writing of a variable.</summary>
/// <param name="By"><c>initializer</c>, <c>restore</c>, <c>training step</c>, <c>assign</c> or <c>nobody</c>.</param>
/// <param name="Key">The checkpoint key of a restore; null otherwise.</param>
/// <param name="Operation">What was run; null for nobody.</param>
public sealed record VariableWrite(string By, string Key, string Operation)
{
    /// <summary>Written by a restore.</summary>
    public const string ByRestore = "restore";

    /// <summary>Written by the assignment of its initial value.</summary>
    public const string ByInitializer = "initializer";

    /// <summary>Written by an optimizer's update.</summary>
    public const string ByTraining = "training step";

    /// <summary>Written by another assignment than that of the initial value.</summary>
    public const string ByAssign = "assign";

    /// <summary>Not written at all.</summary>
    public static VariableWrite Never { get; } = new("nobody", null, null);

    /// <summary>True for a restore.</summary>
    public bool IsRestore => By == ByRestore;
}
