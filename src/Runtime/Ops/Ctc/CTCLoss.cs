using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Ctc;

/// <summary>Minus the logarithm of the probability of a sequence of labels, over all alignments with the inputs' steps; and its gradient by the inputs.</summary>
internal sealed class CTCLoss : ComputeOp
{
    public override string SignatureText => "CTCLoss(inputs:T, labels_indices:int64, labels_values:int32, sequence_length:int32) -> (loss:T, gradient:T) | preprocess_collapse_repeated:bool=False; ctc_merge_repeated:bool=True; ignore_longer_outputs_than_inputs:bool=False; T:type=float in {float,double}";

    public override void InferShapes(ShapeContext c)
    {
        var inputs = c.InputOfRank(0, 3);
        c.Merge(c.InputOfRank(1, 2)[0], c.InputOfRank(2, 1)[0]);
        var batch = c.Merge(inputs[1], c.InputOfRank(3, 1)[0]);
        c.Set(0, new Shape(batch));
        c.Set(1, inputs.WithDim(1, batch));
    }

    protected override void Compute(KernelContext c)
    {
        var (inputs, lengths) = (c.Input(0), c.Input(3));
        var labels = CtcLabels.Read(c);
        var (batch, classes) = ((int)inputs.Shape[1], (int)inputs.Shape[2]);
        var losses = new CtcScores(c, 0, lengths.Shape);
        var gradients = new CtcScores(c, 1, inputs.Shape);
        var alignment = new CtcAlignment(classes, c.Node.Bool("ctc_merge_repeated"));
        var ignores = c.Node.Bool("ignore_longer_outputs_than_inputs");
        for (var row = 0; row < batch; row++)
        {
            var length = lengths.Span<int>()[row];
            var targets = labels.Targets(row, c.Node.Bool("preprocess_collapse_repeated"));
            if (!ignores && labels.Count(row) > length)
            {
                throw new InvalidArgumentError($"Not enough time for target transition sequence (required: {labels.Count(row)}, available: {length}){row}You can turn this error into a warning by using the flag ignore_longer_outputs_than_inputs");
            }

            if (length == 0 || (ignores && labels.Count(row) > length))
            {
                continue;
            }

            var (loss, gradient) = alignment.Loss([.. Enumerable.Range(0, length).Select(t => CtcInputs.Row(inputs, t, row))], targets);
            losses[row] = loss;
            for (var t = 0; t < length; t++)
            {
                for (var k = 0; k < classes; k++)
                {
                    gradients[(((t * batch) + row) * classes) + k] = gradient[t][k];
                }
            }
        }
    }
}
