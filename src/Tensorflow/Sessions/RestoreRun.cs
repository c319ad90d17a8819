namespace Tensorflow;

/// <summary>A reading of a checkpoint in one session.</summary>
/// <param name="Operation">The node that read, a RestoreV2 or its kin.</param>
/// <param name="Run">Number of the run, from 1.</param>
/// <param name="File">The checkpoint, as the program gave it.</param>
public sealed record RestoreRun(string Operation, long Run, string File);
