using System.Runtime.Intrinsics;
using Reproductions.Runtime.Kernels.LinearAlgebra;

namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>Convolution of images with few channels (grey or colour): the products are short, so that the time goes into laying out the image; here each cell is laid out once a filter row.</summary>
/// <remarks>float32, no dilation along a row. Which way a convolution goes depends on its channels and cells, never on the batch or the threads.</remarks>
internal static unsafe class FewChannels
{
    /// <summary>Channels from which the general way is as good.</summary>
    private const long MostChannels = 8;

    /// <summary>Products of an output element above which the panels leave the first-level cache.</summary>
    private const long MostTaps = 384;

    /// <summary>Whether this way is the faster one.</summary>
    public static bool Suits(in ConvShape shape) =>
        Vector128.IsHardwareAccelerated
        && shape.InChannels < MostChannels && shape.DilationWidth == 1 && shape.Taps <= MostTaps
        && shape.OutWidth >= (Product.IsWide<float>(shape.OutChannels) ? Kernel512<float>.Rows : Vector256.IsHardwareAccelerated ? Kernel256<float>.Rows : Kernel128<float>.Rows);

    /// <summary>output = input * filter, then bias and relu; see <see cref="Conv2D.Forward"/>.</summary>
    public static void Forward(in ConvShape shape, float* input, float* filter, float* output, in Epilogue<float> epilogue, Workers workers)
    {
        if (Product.IsWide<float>(shape.OutChannels))
        {
            FewChannelsForward<Kernel512<float>>.Run(shape, input, filter, output, epilogue, workers);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            FewChannelsForward<Kernel256<float>>.Run(shape, input, filter, output, epilogue, workers);
        }
        else
        {
            FewChannelsForward<Kernel128<float>>.Run(shape, input, filter, output, epilogue, workers);
        }
    }

    /// <summary>The filter's gradient; see <see cref="Conv2D.BackpropFilter"/>.</summary>
    public static void BackpropFilter(in ConvShape shape, float* input, float* outputGradient, float* filterGradient, Workers workers)
    {
        if (Product.IsWide<float>(shape.OutChannels))
        {
            FewChannelsFilterGradient<Kernel512<float>>.Run(shape, input, outputGradient, filterGradient, workers);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            FewChannelsFilterGradient<Kernel256<float>>.Run(shape, input, outputGradient, filterGradient, workers);
        }
        else
        {
            FewChannelsFilterGradient<Kernel128<float>>.Run(shape, input, outputGradient, filterGradient, workers);
        }
    }
}
