namespace Tensorflow;

/// <summary>What a sampled loss compares.</summary>
/// <param name="Weights">The rows of all classes, <c>[classes, width]</c>, in one or several parts.</param>
/// <param name="Biases">The bias of each class, <c>[classes]</c>.</param>
/// <param name="Labels">The true classes, <c>[batch, num_true]</c>.</param>
/// <param name="Inputs">The inputs, <c>[batch, width]</c>.</param>
/// <param name="NumSampled">Drawn classes; from 1.</param>
/// <param name="NumClasses">All classes.</param>
/// <param name="NumTrue">True classes a row; from 1.</param>
/// <param name="SampledValues">The outputs of a draw; null for one by log-uniform frequencies.</param>
/// <param name="RemoveAccidentalHits">Whether a drawn class that is a true one does not count.</param>
/// <param name="PartitionStrategy">How parts share out rows: <c>mod</c> or <c>div</c>.</param>
/// <param name="Name">The scope.</param>
/// <param name="Seed">The seed of the draw; null for the graph's.</param>
internal sealed record SampledLoss(IReadOnlyList<object> Weights, object Biases, Tensor Labels, Tensor Inputs, int NumSampled, int NumClasses, int NumTrue, Tensor[] SampledValues, bool RemoveAccidentalHits, string PartitionStrategy, string Name, int? Seed);
