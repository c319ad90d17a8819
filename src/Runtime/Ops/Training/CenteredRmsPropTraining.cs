using Reproductions.Runtime.Kernels.Optimizers;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>The step of RMSProp, centered.</summary>
internal abstract class CenteredRmsPropTraining : TrainingOp
{
    public override bool ChecksRowsFirst => true;

    protected override string ScalarColon => " :";

    protected override void Update<T>(TrainingStep step) =>
        step.Run<T, CenteredRmsPropUpdate<T>>(new(step.Scalar<T>("lr"), step.Scalar<T>("rho"), step.Scalar<T>("momentum"), step.Scalar<T>("epsilon")), 2, 3, 1);
}
