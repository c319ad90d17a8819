using Reproductions.Runtime.Kernels.Optimizers;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>The step of var -= alpha * delta.</summary>
internal abstract class GradientDescentTraining : TrainingOp
{
    protected override void Update<T>(TrainingStep step) =>
        step.Run<T, GradientDescentUpdate<T>>(new(step.Scalar<T>("alpha")));
}
