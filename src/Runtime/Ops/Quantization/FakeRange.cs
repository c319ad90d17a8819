namespace Reproductions.Runtime.Ops.Quantization;

/// <summary>A range of 2^bits steps moved a little so that zero is one of them.</summary>
/// <param name="Min">The lowest step's value.</param>
/// <param name="Max">The highest step's value.</param>
/// <param name="Step">The distance of two steps.</param>
internal readonly record struct FakeRange(float Min, float Max, float Step)
{
    /// <summary>Moves a range.</summary>
    /// <param name="min">Where it should start.</param>
    /// <param name="max">Where it should end.</param>
    /// <param name="bits">2 to 16.</param>
    /// <param name="isNarrow">Whether the lowest step is left out.</param>
    public static FakeRange Of(float min, float max, int bits, bool isNarrow)
    {
        var (first, last) = (isNarrow ? 1f : 0f, (float)((1 << bits) - 1));
        var step = (max - min) / (last - first);
        var place = first - (min / step);
        var zero = place < first ? first : place > last ? last : MathF.Round(place, MidpointRounding.AwayFromZero);
        return new((first - zero) * step, (last - zero) * step, step);
    }

    /// <summary>The nearest step's value.</summary>
    public float Nearest(float x) => (MathF.Floor(((Math.Max(Math.Min(x, Max), Min) - Min) / Step) + 0.5f) * Step) + Min;

    /// <summary>Whether a value lies in the range.</summary>
    public bool Holds(float x) => x >= Min && x <= Max;
}
