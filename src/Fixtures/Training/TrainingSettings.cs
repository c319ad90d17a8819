using Reproductions.Fixtures.Networks;

namespace Reproductions.Fixtures.Training;

/// <summary>How to train.</summary>
public sealed record TrainingSettings
{
    /// <summary>The student's own: the large network, Adam's rate 1e-4, 64 images a step; a rate that suits the small network turns this one's loss to NaN.</summary>
    public static TrainingSettings Student { get; } = new() { Size = NetworkSize.Seed, Steps = 5000, BatchSize = 64, LearningRate = 1e-4f, SaveEvery = 1000 };

    /// <summary>The network.</summary>
    public NetworkSize Size { get; init; } = NetworkSize.Small;

    /// <summary>Steps of Adam.</summary>
    public int Steps { get; init; } = 1600;

    /// <summary>Images a step.</summary>
    public int BatchSize { get; init; } = 32;

    /// <summary>Adam's learning rate at the start; it falls to 0. The student's 1e-4 needs thousands of steps; the sum of log turns to NaN when driven too far (R61).</summary>
    public float LearningRate { get; init; } = 3e-3f;

    /// <summary>Graph seed, and seed of the batch order.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Steps between two saves.</summary>
    public int SaveEvery { get; init; } = 400;

    /// <summary>Folder of the four MNIST files; null for those of <c>testdata</c>.</summary>
    public string MnistFolder { get; init; }
}
