namespace Reproductions.Runtime.Kernels.Elementwise;

/// <summary>A function of one element, given on whole spans. The result of an element may not depend on its place.</summary>
public interface ISpanFunction<T>
    where T : unmanaged
{
    /// <summary>y[i] = f(x[i]); y may be x.</summary>
    static abstract void Invoke(ReadOnlySpan<T> x, Span<T> y);
}
