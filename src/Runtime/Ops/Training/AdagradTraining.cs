using Reproductions.Runtime.Kernels.Optimizers;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>The step of Adagrad.</summary>
internal abstract class AdagradTraining : TrainingOp
{
    public override bool ChecksRowsFirst => true;

    protected override void Update<T>(TrainingStep step)
    {
        if (step.Flag("update_slots"))
        {
            step.Run<T, AdagradUpdate<T>>(new(step.Scalar<T>("lr")), 1);
        }
        else
        {
            step.Run<T, FixedAdagradUpdate<T>>(new(step.Scalar<T>("lr")), 1);
        }
    }
}
