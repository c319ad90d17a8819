namespace Reproductions.Runtime.Formats.CheckpointState;

/// <summary>A state file that parses but cannot be used, where TensorFlow's Python raises ValueError or RuntimeError.</summary>
public sealed class InvalidCheckpointStateException(string message) : TensorflowException(message);
