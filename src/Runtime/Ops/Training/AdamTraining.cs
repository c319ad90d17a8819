using Reproductions.Runtime.Kernels.Optimizers;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>The step of Adam.</summary>
internal abstract class AdamTraining : TrainingOp
{
    protected override void Update<T>(TrainingStep step) =>
        step.Run<T, AdamUpdate<T>>(new(AdamUpdate<T>.Alpha(step.Scalar<T>("lr"), step.Scalar<T>("beta1_power"), step.Scalar<T>("beta2_power")), step.Scalar<T>("beta1"), step.Scalar<T>("beta2"), step.Scalar<T>("epsilon"), step.Flag("use_nesterov")), 1, 2);
}
