using Reproductions.Runtime.Kernels.Optimizers;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>The step of AdaMax.</summary>
internal abstract class AdaMaxTraining : TrainingOp
{
    protected override void Update<T>(TrainingStep step) =>
        step.Run<T, AdaMaxUpdate<T>>(new(step.Scalar<T>("lr"), step.Scalar<T>("beta1_power"), step.Scalar<T>("beta1"), step.Scalar<T>("beta2"), step.Scalar<T>("epsilon")), 1, 2);
}
