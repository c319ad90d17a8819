using Reproductions.Runtime.Kernels.Optimizers;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>The step of RMSProp.</summary>
internal abstract class RmsPropTraining : TrainingOp
{
    public override bool ChecksRowsFirst => true;

    protected override void Update<T>(TrainingStep step) =>
        step.Run<T, RmsPropUpdate<T>>(new(step.Scalar<T>("lr"), step.Scalar<T>("rho"), step.Scalar<T>("momentum"), step.Scalar<T>("epsilon")), 1, 2);
}
