using Reproductions.Runtime.Kernels.Optimizers;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>The step of Adadelta.</summary>
internal abstract class AdadeltaTraining : TrainingOp
{
    public override bool ChecksRowsFirst => true;

    protected override void Update<T>(TrainingStep step) =>
        step.Run<T, AdadeltaUpdate<T>>(new(step.Scalar<T>("lr"), step.Scalar<T>("rho"), step.Scalar<T>("epsilon")), 1, 2);
}
