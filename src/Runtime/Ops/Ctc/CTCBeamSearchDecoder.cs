using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Ctc;

/// <summary>The likeliest sequences of classes, by a search that keeps so many prefixes a step; the last class is the blank.</summary>
/// <remarks>The scores are sums of inputs less the greatest input of each step, as TensorFlow's are: logarithms of probabilities up to the inputs' normalization.</remarks>
internal sealed class CTCBeamSearchDecoder : ComputeOp
{
    public override string SignatureText => "CTCBeamSearchDecoder(inputs:T, sequence_length:int32) -> (decoded_indices:top_paths*int64, decoded_values:top_paths*int64, decoded_shape:top_paths*int64, log_probability:T) | beam_width:int>=1; top_paths:int>=1; merge_repeated:bool=True; T:type=float in {float,double}";

    public override void InferShapes(ShapeContext c) => CtcInputs.Infer(c, checked((int)c.Node.Int("top_paths")));

    protected override void Compute(KernelContext c)
    {
        CtcInputs.Check(c);
        var inputs = c.Input(0);
        var lengths = c.Input(1).Span<int>().ToArray();
        var (width, paths) = (checked((int)c.Node.Int("beam_width")), checked((int)c.Node.Int("top_paths")));
        var merges = c.Node.Bool("merge_repeated");
        if (paths > width)
        {
            throw new InvalidArgumentError("requested more paths than the beam width.");
        }

        var scores = new CtcScores(c, 3 * paths, new Shape(lengths.Length, paths));
        var sequences = new List<int>[lengths.Length][];
        for (var row = 0; row < lengths.Length; row++)
        {
            var beam = new CtcBeam((int)inputs.Shape[2], width);
            for (var t = 0; t < lengths[row]; t++)
            {
                beam.Step(CtcInputs.Row(inputs, t, row));
            }

            var best = beam.Best(paths);
            sequences[row] = [.. best.Select(e => e.Labels(merges))];
            for (var p = 0; p < paths; p++)
            {
                scores[(row * paths) + p] = best[p].Total;
            }
        }

        CtcInputs.Store(c, sequences, paths);
    }
}
