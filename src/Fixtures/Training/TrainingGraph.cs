using Reproductions.Fixtures.Networks;
using Tensorflow;

namespace Reproductions.Fixtures.Training;

/// <summary>What the training program runs.</summary>
/// <param name="Network">The network.</param>
/// <param name="Loss">The cross entropy, summed over the batch: a scalar.</param>
/// <param name="Train">One step of Adam.</param>
/// <param name="Accuracy">The accuracy on the batch: a scalar.</param>
/// <param name="Saver">Keeps three checkpoints.</param>
/// <param name="Init">Gives all variables their initial values.</param>
public sealed record TrainingGraph(MnistNetwork Network, Tensor Loss, Operation Train, Tensor Accuracy, Saver Saver, Operation Init);
