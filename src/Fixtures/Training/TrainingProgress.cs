namespace Reproductions.Fixtures.Training;

/// <summary>Where a training stands.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Steps">Steps in all.</param>
/// <param name="Loss">The loss of the last batch, before its update.</param>
/// <param name="Accuracy">The accuracy on the last batch, before its update.</param>
/// <param name="Left">The time left, estimated; null after the first step, which also compiles.</param>
public sealed record TrainingProgress(int Step, int Steps, float Loss, float Accuracy, TimeSpan? Left)
{
    /// <summary>One line for a log.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"step {Step,5} of {Steps}  loss {Loss,9:0.000}  accuracy {Accuracy:0.000}") + (Left is { } left ? FormattableString.Invariant($"  {left.TotalSeconds:0} s left") : "");
}
