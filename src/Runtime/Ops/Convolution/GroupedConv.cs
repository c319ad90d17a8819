using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.Convolution;

namespace Reproductions.Runtime.Ops.Convolution;

/// <summary>A convolution whose channels are cut in groups: each group of outputs sees its group of inputs. Newer than 1.13.1.</summary>
internal static unsafe class GroupedConv
{
    public static void Forward<T>(in ConvShape shape, long groups, T* input, T* filter, T* output, Workers workers)
        where T : unmanaged
    {
        var outputs = shape.OutChannels / groups;
        var part = shape with { OutChannels = outputs };
        var cells = shape.Batch * shape.InHeight * shape.InWidth;
        using var scratch = workers.Scratch.Rent((part.InputCount + part.FilterCount + part.OutputCount + 1) * sizeof(T));
        var x = (T*)scratch.Pointer;
        var w = x + part.InputCount;
        var y = w + part.FilterCount;
        for (var g = 0L; g < groups; g++)
        {
            Copy(input + (g * shape.InChannels), groups * shape.InChannels, x, shape.InChannels, shape.InChannels, cells);
            Copy(filter + (g * outputs), shape.OutChannels, w, outputs, outputs, shape.Taps);
            Kernels.Convolution.Conv2D.Forward(part, x, w, y, workers);
            Copy(y, outputs, output + (g * outputs), shape.OutChannels, outputs, shape.OutputCells);
        }
    }

    private static void Copy<T>(T* source, long sourceStride, T* target, long targetStride, long width, long rows)
        where T : unmanaged
    {
        for (var row = 0L; row < rows; row++)
        {
            new Span<T>(source + (row * sourceStride), (int)width).CopyTo(new Span<T>(target + (row * targetStride), (int)width));
        }
    }
}
