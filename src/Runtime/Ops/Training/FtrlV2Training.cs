using Reproductions.Runtime.Kernels.Optimizers;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>The step of Follow the regularized leader, with shrinkage.</summary>
internal abstract class FtrlV2Training : TrainingOp
{
    protected override void Update<T>(TrainingStep step) =>
        step.Run<T, FtrlUpdate<T>>(new(step.Scalar<T>("lr"), step.Scalar<T>("l1"), step.Scalar<T>("l2"), step.Scalar<T>("l2_shrinkage"), step.Scalar<T>("lr_power")), 1, 2);
}
