namespace Tensorflow;

/// <summary>Where the value of a variable came from, in one session.</summary>
/// <param name="Variable">The variable's node.</param>
/// <param name="WrittenBy"><c>nobody</c>, <c>initializer</c>, <c>restore</c>, <c>training step</c> or <c>assign</c>.</param>
/// <param name="Key">The checkpoint key, for a restore; null otherwise.</param>
/// <param name="Operation">The node that wrote last; null for nobody.</param>
/// <param name="Run">Number of the run that wrote last, from 1; 0 for nobody.</param>
/// <param name="File">The checkpoint that a restore read, as the program gave it; null otherwise.</param>
public sealed record VariableSource(string Variable, string WrittenBy, string Key, string Operation, long Run, string File = null);
