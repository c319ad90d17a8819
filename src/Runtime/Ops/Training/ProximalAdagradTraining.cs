using Reproductions.Runtime.Kernels.Optimizers;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>The step of Adagrad and a shrinking towards 0.</summary>
internal abstract class ProximalAdagradTraining : TrainingOp
{
    protected override bool RunsHalf => false;

    protected override void Update<T>(TrainingStep step) =>
        step.Run<T, ProximalAdagradUpdate<T>>(new(step.Scalar<T>("lr"), step.Scalar<T>("l1"), step.Scalar<T>("l2")), 1);
}
