using System.Globalization;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Random;

namespace Reproductions.Runtime.Ops.Sampling;

/// <summary>Draws classes by weights that are given, each to a power: by Walker's table of aliases (core/lib/random/distribution_sampler.cc). Thread-safe.</summary>
internal sealed class FixedUnigramSampler : RangeSampler
{
    private const uint Mantissa = 0x7FFFFF;
    private const uint One = 0x3F800000;

    private readonly float[] _weights;
    private readonly float _total;
    private readonly float[] _own;
    private readonly int[] _alias;

    private FixedUnigramSampler(float[] weights, float total)
        : base(weights.Length)
    {
        _weights = weights;
        _total = total;
        (_own, _alias) = Table(weights);
    }

    /// <summary>The sampler that a node of FixedUnigramCandidateSampler describes.</summary>
    /// <exception cref="InvalidArgumentError">There are no weights, two kinds of them, or another number than classes; or a line has no weight.</exception>
    /// <exception cref="NotFoundError">The file is missing.</exception>
    public static FixedUnigramSampler Of(Node node)
    {
        var (file, given) = (node.Text("vocab_file"), node.Floats("unigrams"));
        if (file.Length == 0 == (given.Length == 0))
        {
            throw new InvalidArgumentError(file.Length == 0 ? "Must provide either vocab_file or unigrams." : "Must only provide one of vocab_file and unigrams.");
        }

        var (shards, shard) = (node.Int("num_shards"), node.Int("shard"));
        var power = node.Attributes.Find("distortion")!.F;
        var weights = new List<float>();
        for (long id = 0; id < node.Int("num_reserved_ids"); id++)
        {
            if (id % shards == shard)
            {
                weights.Add(0);
            }
        }

        var total = 0f;
        long next = weights.Count;
        foreach (var weight in file.Length > 0 ? OfFile(file) : given)
        {
            if (next++ % shards == shard)
            {
                var own = MathF.Pow(weight, power);
                total += own;
                weights.Add(own);
            }
        }

        return weights.Count == node.Int("range_max")
            ? new FixedUnigramSampler([.. weights], total)
            : throw new InvalidArgumentError($"range is {node.Int("range_max")} must be equal to weights size  {weights.Count}");
    }

    /// <inheritdoc/>
    protected override long Sample(ref PhiloxWords words)
    {
        var part = BitConverter.UInt32BitsToSingle(One | (words.Next() & Mantissa)) - 1;
        var index = Uniform(ref words, (uint)_own.Length);
        return part < _own[index] ? index : _alias[index];
    }

    /// <inheritdoc/>
    protected override float Probability(long value) => value >= 0 && value < _weights.Length ? _weights[value] / _total : 0;

    private static IEnumerable<float> OfFile(string file)
    {
        if (!File.Exists(file))
        {
            throw new NotFoundError($"{file}; No such file or directory");
        }

        foreach (var line in File.ReadLines(file).Where(l => l.Length > 0))
        {
            var last = line[(line.LastIndexOf(',') + 1)..];
            yield return float.TryParse(last, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
                ? weight
                : throw new InvalidArgumentError($"Wrong vocabulary format at line: {line}");
        }
    }

    private static (float[] Own, int[] Alias) Table(float[] weights)
    {
        var count = weights.Length;
        var sum = weights.Sum(w => (double)w);
        var share = Array.ConvertAll(weights, w => (double)(w * count) / sum);
        var alias = Enumerable.Range(0, count).ToArray();
        var (low, high) = (new Stack<int>(), new Stack<int>());
        for (var i = 0; i < count; i++)
        {
            (share[i] < 1 ? low : high).Push(i);
        }

        while (low.Count > 0 && high.Count > 0)
        {
            var (l, h) = (low.Pop(), high.Pop());
            alias[l] = h;
            share[h] -= 1 - share[l];
            (share[h] < 1 ? low : high).Push(h);
        }

        // What rounding left over takes its own class always.
        foreach (var rest in low.Concat(high))
        {
            share[rest] = 1;
        }

        return (Array.ConvertAll(share, s => (float)s), alias);
    }
}
