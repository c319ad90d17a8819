using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Reproductions.Runtime.Kernels.LinearAlgebra;

/// <summary>Copies parts of a matrix into panels.</summary>
internal static unsafe partial class PanelPacking
{
    /// <summary>Lines ahead that are asked for while one is copied.</summary>
    private const int LinesAhead = 8;

    /// <summary>panel[p*width + i] = source[p*kStride + i] for i below count, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CopyLines<T>(T* panel, int width, T* source, long kStride, int count, int depth)
        where T : unmanaged
    {
        if (count == width)
        {
            for (var p = 0; p < depth; p++)
            {
                CopyLine((byte*)panel, (byte*)source, width * sizeof(T));
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

    /// <summary>rows[i*depth + p] = source[i*lineStride + p] for i below count, else 0.</summary>
    public static void CopyRows<T>(T* rows, int width, T* source, long lineStride, int count, int depth)
        where T : unmanaged
    {
        for (var i = 0; i < count; i++)
        {
            Prefetch((byte*)(source + (LinesAhead * lineStride)), depth * sizeof(T));
            new ReadOnlySpan<T>(source, depth).CopyTo(new Span<T>(rows, depth));
            rows += depth;
            source += lineStride;
        }

        new Span<T>(rows, (width - count) * depth).Clear();
    }

    // The processor foresees no jump from line to line. Asking for memory beyond the end of a matrix does nothing.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Prefetch(byte* source, int bytes)
    {
        if (Sse.IsSupported)
        {
            for (var i = 0; i < bytes; i += 64)
            {
                Sse.Prefetch0(source + i);
            }
        }
    }

    // A call for each short line would cost more than the copy.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyLine(byte* target, byte* source, int bytes)
    {
        var i = 0;
        for (; i <= bytes - 32; i += 32)
        {
            Vector256.Load(source + i).Store(target + i);
        }

        if (i <= bytes - 16)
        {
            Vector128.Load(source + i).Store(target + i);
            i += 16;
        }

        if (i <= bytes - 8)
        {
            *(ulong*)(target + i) = *(ulong*)(source + i);
            i += 8;
        }

        for (; i < bytes; i++)
        {
            target[i] = source[i];
        }
    }

    /// <summary>
    /// Panels of lines that are neighbours in memory, row by row: long runs of reading. Panel j holds lines j*width..; the last may be short.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void CopyPanels<T>(T* panels, int width, T* source, long kStride, long count, int depth)
        where T : unmanaged
    {
        var whole = count / width;
        for (var p = 0; p < depth; p++)
        {
            var from = source + (p * kStride);
            var target = panels + (p * width);
            for (var panel = 0L; panel < whole; panel++)
            {
                Prefetch((byte*)(from + (LinesAhead * kStride)), width * sizeof(T));
                CopyLine((byte*)target, (byte*)from, width * sizeof(T));
                target += (long)width * depth;
                from += width;
            }
        }

        if (whole * width < count)
        {
            CopyLines(panels + (whole * width * depth), width, source + (whole * width), kStride, (int)(count - (whole * width)), depth);
        }
    }

    /// <summary>panel[p*width + i] = source[i*lineStride + p*kStride] for i below count, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
