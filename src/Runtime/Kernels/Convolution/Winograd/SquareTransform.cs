using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>A line transform done on the columns and then on the rows of a square of cells.</summary>
internal static unsafe class SquareTransform<TLine>
    where TLine : struct, ILineTransform
{
    /// <summary>Floats of a vector at its widest.</summary>
    private const int Widest = 16;

    /// <summary>
    /// Transforms as many channels as a vector holds. Cell (i, j) is read at source + i*rowStep + j*step and written at target + i*targetRowStep + j*targetStep.
    /// </summary>
    [SkipLocalsInit]
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(float* source, long rowStep, long step, float* target, long targetRowStep, long targetStep)
    {
        var between = stackalloc float[8 * 8 * Widest];
        for (var j = 0; j < TLine.In; j++)
        {
            TLine.Run(source + (j * step), rowStep, between + (j * Widest), TLine.In * Widest);
        }

        for (var i = 0; i < TLine.Out; i++)
        {
            TLine.Run(between + (i * TLine.In * Widest), Widest, target + (i * targetRowStep), targetStep);
        }
    }
}
