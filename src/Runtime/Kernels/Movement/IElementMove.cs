namespace Reproductions.Runtime.Kernels.Movement;

/// <summary>A rearrangement of elements that does not look at their values, for elements of any type.</summary>
public interface IElementMove
{
    /// <summary>Writes <paramref name="target"/> from <paramref name="source"/>; the two do not overlap.</summary>
    void Run<T>(ReadOnlySpan<T> source, Span<T> target);
}
