using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Ctc;

/// <summary>The likeliest class of each step, without blanks and, as asked for, repetitions; and minus the sum of their scores.</summary>
internal sealed class CTCGreedyDecoder : ComputeOp
{
    public override string SignatureText => "CTCGreedyDecoder(inputs:T, sequence_length:int32) -> (decoded_indices:int64, decoded_values:int64, decoded_shape:int64, log_probability:T) | merge_repeated:bool=False; blank_index:int=-1; T:type=float in {float,double}";

    public override void InferShapes(ShapeContext c) => CtcInputs.Infer(c, 1);

    protected override void Compute(KernelContext c)
    {
        CtcInputs.Check(c);
        var inputs = c.Input(0);
        var lengths = c.Input(1).Span<int>().ToArray();
        var classes = inputs.Shape[2];
        var stated = c.Node.Int("blank_index");
        var blank = stated < 0 ? classes + stated : stated;
        if (blank < 0 || blank >= classes)
        {
            throw new InvalidArgumentError($"blank_index expected to be between {-classes} and {classes - 1} but was {stated}");
        }

        var merges = c.Node.Bool("merge_repeated");
        var scores = new CtcScores(c, 3, new Shape(lengths.Length, 1));
        var sequences = new List<int>[lengths.Length][];
        for (var row = 0; row < lengths.Length; row++)
        {
            sequences[row] = [[]];
            var last = -1;
            for (var t = 0; t < lengths[row]; t++)
            {
                var values = CtcInputs.Row(inputs, t, row);
                var best = Best(values);
                scores[row] -= values[best];
                if (best != blank && !(merges && best == last))
                {
                    sequences[row][0].Add(best);
                }

                last = best;
            }
        }

        CtcInputs.Store(c, sequences, 1);
    }

    private static int Best(double[] values)
    {
        var best = 0;
        for (var i = 1; i < values.Length; i++)
        {
            best = values[i] > values[best] ? i : best;
        }

        return best;
    }
}
