using Reproductions.Runtime.Kernels.Optimizers;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>The step of PowerSign.</summary>
internal abstract class PowerSignTraining : TrainingOp
{
    protected override void Update<T>(TrainingStep step) =>
        step.Run<T, PowerSignUpdate<T>>(new(step.Scalar<T>("lr"), step.Scalar<T>("logbase"), step.Scalar<T>("sign_decay"), step.Scalar<T>("beta")), 1);
}
