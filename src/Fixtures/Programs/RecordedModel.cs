using Reproductions.Fixtures.Datasets;

namespace Reproductions.Fixtures.Programs;

/// <summary>The small network that real TensorFlow 2.21 trained and saved (<c>testdata/tensorflow-2.21</c>), and what it scored there on the 5,000 test images.</summary>
public static class RecordedModel
{
    /// <summary>Right answers of the last checkpoint.</summary>
    public const int Correct = 4872;

    /// <summary>Borderline images that another order of summation may turn.</summary>
    public const int Borderline = 2;

    /// <summary>The prefix of the last checkpoint.</summary>
    public static string Prefix => At(1800);

    /// <summary>The meta graph of the last checkpoint.</summary>
    public static string Meta => Prefix + ".meta";

    /// <summary>The prefix of a model whose classes are reversed: digit d is class 9 - d.</summary>
    public static string Reversed => RecordedReproductions.File("R13/model_b/mnist_b-600");

    /// <summary>The prefix of the model that was trained with moving averages: 0.9698 raw, 0.9722 averaged.</summary>
    public static string Averaged => Path.Combine(Repository.TestData, "tensorflow-2.21", "model-ema", "mnist_ema-1200");

    /// <summary>The test images.</summary>
    public static Mnist Test { get; } = Mnist.Test();

    /// <summary>The prefix of the checkpoint of a step: 1400, 1600 or 1800.</summary>
    public static string At(int step) => Path.Combine(Repository.TestData, "tensorflow-2.21", "model", $"mnist_model-{step}");
}
