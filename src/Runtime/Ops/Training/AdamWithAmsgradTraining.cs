using Reproductions.Runtime.Kernels.Optimizers;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>The step of Adam with the largest v so far.</summary>
internal abstract class AdamWithAmsgradTraining : TrainingOp
{
    protected override void Update<T>(TrainingStep step) =>
        step.Run<T, AmsgradUpdate<T>>(new(AdamUpdate<T>.Alpha(step.Scalar<T>("lr"), step.Scalar<T>("beta1_power"), step.Scalar<T>("beta2_power")), step.Scalar<T>("beta1"), step.Scalar<T>("beta2"), step.Scalar<T>("epsilon")), 1, 2, 3);
}
