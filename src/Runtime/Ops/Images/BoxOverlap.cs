namespace Reproductions.Runtime.Ops.Images;

/// <summary>A box of two corners, in any order.</summary>
internal readonly record struct BoxOverlap(float Top, float Left, float Bottom, float Right)
{
    /// <summary>The box of four numbers: y and x of one corner, y and x of the other.</summary>
    public static BoxOverlap Of(ReadOnlySpan<float> corners) => new(
        Math.Min(corners[0], corners[2]),
        Math.Min(corners[1], corners[3]),
        Math.Max(corners[0], corners[2]),
        Math.Max(corners[1], corners[3]));

    /// <summary>The area.</summary>
    public float Area => (Bottom - Top) * (Right - Left);

    /// <summary>The area of what both share, over that of what either covers; 0 for a box without area.</summary>
    public float With(BoxOverlap other)
    {
        if (Area <= 0 || other.Area <= 0)
        {
            return 0;
        }

        var shared = Math.Max(Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top), 0)
            * Math.Max(Math.Min(Right, other.Right) - Math.Max(Left, other.Left), 0);
        return shared / (Area + other.Area - shared);
    }
}
