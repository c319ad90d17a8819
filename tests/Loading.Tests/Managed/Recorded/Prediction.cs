using Reproductions.Fixtures.Networks;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>What a network answered.</summary>
/// <param name="Classes">The class of the greatest output, the first of equal ones, image for image.</param>
/// <param name="Labels">The true classes.</param>
/// <param name="IsDetermined">True where all variables hold values of checkpoints: real TensorFlow's answers are then the same. False for chance.</param>
internal sealed record Prediction(int[] Classes, IReadOnlyList<byte> Labels, bool IsDetermined)
{
    /// <summary>The right answers.</summary>
    public Score Score => new(Classes.Zip(Labels).Count(p => p.First == p.Second), Classes.Length);

    /// <summary>The same answers by the labels of model B, for which digit d is class 9 - d.</summary>
    public Prediction ByReversedLabels => this with { Labels = [.. Labels.Select(l => (byte)(9 - l))] };

    /// <summary>Number of images that <paramref name="other"/> gives another class.</summary>
    public int DiffersFrom(Prediction other) => Classes.Zip(other.Classes).Count(p => p.First != p.Second);
}
