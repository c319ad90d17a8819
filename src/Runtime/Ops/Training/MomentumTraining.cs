using Reproductions.Runtime.Kernels.Optimizers;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>The step of Momentum, plain or looking ahead.</summary>
internal abstract class MomentumTraining : TrainingOp
{
    protected override void Update<T>(TrainingStep step) =>
        step.Run<T, MomentumUpdate<T>>(new(step.Scalar<T>("lr"), step.Scalar<T>("momentum"), step.Flag("use_nesterov")), 1);
}
