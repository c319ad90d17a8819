using Reproductions.Runtime.Kernels.Optimizers;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>The step of Adagrad by dual averaging.</summary>
internal abstract class AdagradDualAveragingTraining : TrainingOp
{
    protected override void Update<T>(TrainingStep step) =>
        step.Run<T, AdagradDualAveragingUpdate<T>>(new(step.Scalar<T>("lr"), step.Scalar<T>("l1"), step.Scalar<T>("l2"), T.CreateTruncating(step.Scalar<long>("global_step"))), 1, 2);
}
