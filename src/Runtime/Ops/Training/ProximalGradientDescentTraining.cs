using Reproductions.Runtime.Kernels.Optimizers;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>The step of a step and a shrinking towards 0.</summary>
internal abstract class ProximalGradientDescentTraining : TrainingOp
{
    protected override bool RunsHalf => false;

    protected override void Update<T>(TrainingStep step) =>
        step.Run<T, ProximalGradientDescentUpdate<T>>(new(step.Scalar<T>("alpha"), step.Scalar<T>("l1"), step.Scalar<T>("l2")));
}
