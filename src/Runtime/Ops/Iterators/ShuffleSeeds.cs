using System.Security.Cryptography;
using Reproductions.Runtime.Kernels.Random;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>The streams of random words for the passes over a shuffled dataset. Thread-safe.</summary>
/// <remarks>
/// Follows shuffle_dataset_op.cc: where each pass has an order of its own, its two seeds are the next two words of the stream of the dataset's seeds;
/// else they are the dataset's seeds. Seeds that are both 0 stand for random ones.
/// </remarks>
internal sealed class ShuffleSeeds
{
    private readonly Lock _gate = new();
    private readonly bool _eachPass;
    private readonly long _seed;
    private readonly long _seed2;
    private PhiloxWords _words;

    public ShuffleSeeds(long seed, long seed2, bool eachPass)
    {
        if (seed == 0 && seed2 == 0)
        {
            Span<byte> bytes = stackalloc byte[2 * sizeof(long)];
            RandomNumberGenerator.Fill(bytes);
            seed = BitConverter.ToInt64(bytes);
            seed2 = BitConverter.ToInt64(bytes[sizeof(long)..]);
        }

        (_seed, _seed2, _eachPass) = (seed, seed2, eachPass);
        _words = new PhiloxWords(new Philox(seed, seed2));
    }

    /// <summary>The stream of the next pass.</summary>
    public PhiloxWords Next()
    {
        if (!_eachPass)
        {
            return new PhiloxWords(new Philox(_seed, _seed2));
        }

        lock (_gate)
        {
            long first = _words.Next();
            return new PhiloxWords(new Philox(first, (long)_words.Next()));
        }
    }
}
