namespace Reproductions.Benchmarks;

/// <summary>Numbers by a formula that the Python side knows too.</summary>
internal static class Pattern
{
    /// <summary>((i * 7919) mod 101 - 50) / 50 * scale for i = 0, 1, ...</summary>
    public static float[] Of(long count, double scale)
    {
        var values = new float[count];
        for (var i = 0L; i < count; i++)
        {
            values[i] = (float)((((i * 7919) % 101) - 50) / 50.0 * scale);
        }

        return values;
    }
}
