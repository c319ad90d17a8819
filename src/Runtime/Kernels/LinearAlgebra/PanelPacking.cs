using System.Runtime.CompilerServices;

namespace Reproductions.Runtime.Kernels.LinearAlgebra;

/// <summary>Copies parts of a matrix into panels.</summary>
internal static unsafe partial class PanelPacking
{
    /// <summary>panel[p*width + i] = source[p*kStride + i] for i below count, else 0.</summary>
    public static void CopyLines<T>(T* panel, int width, T* source, long kStride, int count, int depth)
        where T : unmanaged
    {
        if (count == width)
        {
            var bytes = (uint)(width * sizeof(T));
            for (var p = 0; p < depth; p++)
            {
                Unsafe.CopyBlockUnaligned(panel, source, bytes);
                panel += width;
                source += kStride;
            }

            return;
        }

        for (var p = 0; p < depth; p++)
        {
            for (var i = 0; i < width; i++)
            {
                panel[i] = i < count ? source[i] : default;
            }

            panel += width;
            source += kStride;
        }
    }

    /// <summary>panel[p*width + i] = source[i*lineStride + p*kStride] for i below count, else 0.</summary>
    public static void Transpose<T>(T* panel, int width, T* source, long lineStride, long kStride, int count, int depth)
        where T : unmanaged
    {
        var done = typeof(T) == typeof(float) && kStride == 1 && TurnsBlocks
            ? TransposeBlocks((float*)panel, width, (float*)source, lineStride, count, depth)
            : 0;
        for (var i = done; i < count; i++)
        {
            var line = source + (i * lineStride);
            var target = panel + i;
            for (var p = 0; p < depth; p++)
            {
                *target = line[p * kStride];
                target += width;
            }
        }

        ClearLines(panel, width, count, depth);
    }

    /// <summary>Clears lines count..width-1.</summary>
    public static void ClearLines<T>(T* panel, int width, int count, int depth)
        where T : unmanaged
    {
        for (var i = count; i < width; i++)
        {
            for (var p = 0; p < depth; p++)
            {
                panel[(p * width) + i] = default;
            }
        }
    }
}
