using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Reproductions.Runtime.Kernels.LinearAlgebra;

internal static unsafe partial class PanelPacking
{
    /// <summary>Whether 4 x 4 blocks can be turned in registers.</summary>
    private static bool TurnsBlocks => Sse.IsSupported || AdvSimd.Arm64.IsSupported;

    // Turns blocks of 4 lines x 4 steps, returns how many lines are done; the others are left to the plain loop.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int TransposeBlocks(float* panel, int width, float* source, long lineStride, int count, int depth)
    {
        var lines = count & ~3;
        var steps = depth & ~3;
        for (var i = 0; i < lines; i += 4)
        {
            var line = source + (i * lineStride);
            var target = panel + i;
            for (var p = 0; p < steps; p += 4)
            {
                Turn(line + p, lineStride, target, width);
                target += 4 * width;
            }

            for (var p = steps; p < depth; p++)
            {
                for (var q = 0; q < 4; q++)
                {
                    target[q] = line[(q * lineStride) + p];
                }

                target += width;
            }
        }

        return lines;
    }

    private static void Turn(float* source, long lineStride, float* target, int width)
    {
        var a = Vector128.Load(source);
        var b = Vector128.Load(source + lineStride);
        var c = Vector128.Load(source + (2 * lineStride));
        var d = Vector128.Load(source + (3 * lineStride));
        var ac0 = Low(a, c);
        var ac1 = High(a, c);
        var bd0 = Low(b, d);
        var bd1 = High(b, d);
        Low(ac0, bd0).Store(target);
        High(ac0, bd0).Store(target + width);
        Low(ac1, bd1).Store(target + (2 * width));
        High(ac1, bd1).Store(target + (3 * width));
    }

    private static Vector128<float> Low(Vector128<float> x, Vector128<float> y) =>
        Sse.IsSupported ? Sse.UnpackLow(x, y) : AdvSimd.Arm64.ZipLow(x, y);

    private static Vector128<float> High(Vector128<float> x, Vector128<float> y) =>
        Sse.IsSupported ? Sse.UnpackHigh(x, y) : AdvSimd.Arm64.ZipHigh(x, y);
}
