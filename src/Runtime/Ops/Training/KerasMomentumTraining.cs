using System.Globalization;
using Reproductions.Runtime.Kernels.Optimizers;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>The step of Keras' form of Momentum.</summary>
internal abstract class KerasMomentumTraining : TrainingOp
{
    public override string WrongRow(long row, int at, long rows) => string.Create(CultureInfo.InvariantCulture, $"indices[{at}] = {row} is not in [0, {rows})");

    protected override void Update<T>(TrainingStep step) =>
        step.Run<T, KerasMomentumUpdate<T>>(new(step.Scalar<T>("lr"), step.Scalar<T>("momentum"), step.Flag("use_nesterov")), 1);
}
