using Reproductions.Runtime.Kernels.Optimizers;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>The step of Follow the regularized leader.</summary>
internal abstract class FtrlTraining : TrainingOp
{
    protected override void Update<T>(TrainingStep step) =>
        step.Run<T, FtrlUpdate<T>>(new(step.Scalar<T>("lr"), step.Scalar<T>("l1"), step.Scalar<T>("l2"), T.Zero, step.Scalar<T>("lr_power")), 1, 2);
}
