using Reproductions.Runtime.Kernels.Optimizers;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>The step of AddSign.</summary>
internal abstract class AddSignTraining : TrainingOp
{
    protected override void Update<T>(TrainingStep step) =>
        step.Run<T, AddSignUpdate<T>>(new(step.Scalar<T>("lr"), step.Scalar<T>("alpha"), step.Scalar<T>("sign_decay"), step.Scalar<T>("beta")), 1);
}
