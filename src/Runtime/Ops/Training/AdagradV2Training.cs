using Reproductions.Runtime.Kernels.Optimizers;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>The step of Adagrad with an epsilon.</summary>
internal abstract class AdagradV2Training : TrainingOp
{
    public override bool ChecksRowsFirst => true;

    public override bool IsNewerThan113 => true;

    protected override void Update<T>(TrainingStep step) =>
        step.Run<T, AdagradV2Update<T>>(new(step.Scalar<T>("lr"), step.Scalar<T>("epsilon"), step.Flag("update_slots")), 1);
}
