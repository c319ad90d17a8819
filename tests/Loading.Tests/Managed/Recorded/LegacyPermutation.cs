namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>
/// What NumPy's <c>RandomState(seed).permutation(count)</c> gives: the Mersenne twister of Matsumoto and Nishimura (1998), and a shuffle from the end whose
/// numbers beyond the range are drawn again. The recordings' batches are cut from it.
/// </summary>
internal static class LegacyPermutation
{
    private const int Words = 624;
    private const int Middle = 397;

    /// <summary>The numbers from 0 to <paramref name="count"/> - 1 in the order of <paramref name="seed"/>.</summary>
    public static int[] Of(uint seed, int count)
    {
        var state = new uint[Words];
        state[0] = seed;
        for (var i = 1u; i < Words; i++)
        {
            state[i] = (1812433253u * (state[i - 1] ^ (state[i - 1] >> 30))) + i;
        }

        var (order, next) = (Enumerable.Range(0, count).ToArray(), Words);
        for (var i = count - 1; i > 0; i--)
        {
            var mask = uint.MaxValue >> System.Numerics.BitOperations.LeadingZeroCount((uint)i);
            uint j;
            do
            {
                j = Next(state, ref next) & mask;
            }
            while (j > i);

            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    private static uint Next(uint[] state, ref int next)
    {
        if (next == Words)
        {
            for (var i = 0; i < Words; i++)
            {
                var y = (state[i] & 0x80000000) | (state[(i + 1) % Words] & 0x7fffffff);
                state[i] = state[(i + Middle) % Words] ^ (y >> 1) ^ ((y & 1) == 0 ? 0 : 0x9908b0df);
            }

            next = 0;
        }

        var word = state[next++];
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c5680;
        word ^= (word << 15) & 0xefc60000;
        return word ^ (word >> 18);
    }
}
