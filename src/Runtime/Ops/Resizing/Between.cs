namespace Reproductions.Runtime.Ops.Resizing;

/// <summary>The two pixels around a place, and how far it lies from the first to the second.</summary>
internal static class Between
{
    public static (long First, long Second, float Part) Of(float place, long size)
    {
        var floor = MathF.Floor(place);
        return (Math.Max((long)floor, 0), Math.Min((long)MathF.Ceiling(place), size - 1), place - floor);
    }
}
