namespace Reproductions.Runtime.Kernels.Movement;

/// <summary>Strides of row-major arrays. Pure functions.</summary>
public static class Strides
{
    /// <summary>The step of each dimension of a row-major array, in elements.</summary>
    public static long[] Of(ReadOnlySpan<long> dims)
    {
        var strides = new long[dims.Length];
        long step = 1;
        for (var i = dims.Length - 1; i >= 0; i--)
        {
            strides[i] = step;
            step *= dims[i];
        }

        return strides;
    }
}
