using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Random;
using Reproductions.Runtime.Ops.Random;

namespace Reproductions.Runtime.Ops.Sampling;

/// <summary>Draws classes to compare the true ones with (core/kernels/candidate_sampler_ops.cc). The sampler lives as long as its node in a session.</summary>
internal abstract class CandidateSampler : OpType
{
    // TensorFlow takes 2048 words a class from the stream, four in a block, however many a draw needs.
    private const int BlocksPerClass = 2048 / 4;

    public override void InferShapes(ShapeContext c)
    {
        var (count, trues) = (c.Node.Int("num_sampled"), c.Node.Int("num_true"));
        var classes = c.InputOfRank(0, 2);
        c.Set(0, new Shape(count));
        c.Set(1, new Shape(classes[0], trues));
        c.Set(2, new Shape(count));
    }

    public override Kernel CreateKernel(Node node)
    {
        var sampler = new Lazy<RangeSampler>(() => Make(node));
        return new StreamKernel(node, (c, stream) => Compute(c, stream, sampler.Value));
    }

    /// <summary>Makes the sampler of a node.</summary>
    protected abstract RangeSampler Make(Node node);

    /// <summary>A sampler that learns how often each class is the true one.</summary>
    protected static RangeSampler LearnedUnigram(Node node)
    {
        var range = node.Int("range_max");
        return range < int.MaxValue
            ? new UnigramSampler((int)range)
            : throw new InvalidArgumentError($"range_max must be less than {int.MaxValue} for unigram samplers, got {range}");
    }

    private static void Compute(KernelContext c, StreamKernel stream, RangeSampler sampler)
    {
        var (count, trues) = (checked((int)c.Node.Int("num_sampled")), c.Node.Int("num_true"));
        var classes = c.Input(0);
        if (classes.Shape.Rank != 2)
        {
            throw new InvalidArgumentError("true_classes must be a matrix");
        }

        if (classes.Shape[1] != trues)
        {
            throw new InvalidArgumentError($"true_classes must have num_true columns, expected: {classes.Shape[1]} was: {trues}");
        }

        var unique = c.Node.Bool("unique");
        if (unique && count > sampler.Range)
        {
            throw new InvalidArgumentError("Sampler's range is too small.");
        }

        var given = classes.Span<long>();
        foreach (var candidate in given)
        {
            if (candidate < 0 || candidate >= sampler.Range)
            {
                throw new InvalidArgumentError($"`true_candidate` out of range [0, {sampler.Range}), received {candidate}");
            }
        }

        var drawn = c.Allocate(0, new Shape(count)).Span<long>();
        var expectedTrue = c.Allocate(1, classes.Shape).Span<float>();
        var expectedDrawn = c.Allocate(2, new Shape(count)).Span<float>();
        var words = new PhiloxWords(stream.Reserve((long)BlocksPerClass * count));
        sampler.Draw(ref words, unique, drawn, expectedDrawn, given, expectedTrue);
        sampler.Learn(given);
    }
}
