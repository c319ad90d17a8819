using System.Numerics;
using System.Runtime.Intrinsics;
using Reproductions.Runtime.Kernels.LinearAlgebra;

namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>
/// Convolution of 3 x 3 and 5 x 5 filters with fewer multiplications: Winograd's minimal filtering on squares of 8 x 8 cells, F(6x6, 3x3) and F(4x4, 5x5);
/// the gradient of the filter is F(3x3, 6x6) and F(5x5, 4x4) on the same squares.
/// </summary>
/// <remarks>
/// float32, stride 1. A result's error is some 6 to 10 times that of the plain sum: below 1e-5 of the largest result for 32 channels of normal numbers
/// (a test measures it against float64). Which way a convolution goes depends on its channels and cells, never on the batch or the threads.
/// Source: Lavin and Gray, Fast Algorithms for Convolutional Neural Networks, 2015; points of Cook and Toom's method.
/// </remarks>
internal static unsafe class Winograd
{
    /// <summary>Channels below which the gain is small; the recorded training of a small network, which TensorFlow summed plainly, is followed to 1e-6.</summary>
    private const long FewestChannels = 16;

    /// <summary>Channels above which squares of all points no longer fit the caches.</summary>
    private const long MostChannels = 256;

    /// <summary>Whether this way is the faster one.</summary>
    public static bool Suits(in ConvShape shape)
    {
        var lanes = Vector<float>.Count;
        if (!Vector.IsHardwareAccelerated
            || shape.FilterHeight != shape.FilterWidth || shape.FilterHeight is not (3 or 5)
            || shape.StrideHeight != 1 || shape.StrideWidth != 1 || shape.DilationHeight != 1 || shape.DilationWidth != 1
            || shape.InChannels % lanes != 0 || shape.OutChannels % lanes != 0
            || shape.InChannels < FewestChannels || shape.OutChannels < FewestChannels
            || shape.InChannels > MostChannels || shape.OutChannels > MostChannels)
        {
            return false;
        }

        var pairs = shape.InChannels * shape.OutChannels;
        var squares = new TileGrid(shape, Cells(shape)).PerImage;
        // A square costs a product at each point, and its transforms, which take about 6 operations a point and channel.
        var here = squares * TileGrid.Points * (pairs + (6 * (shape.InChannels + shape.OutChannels)));
        var plain = shape.OutHeight * shape.OutWidth * shape.FilterHeight * shape.FilterWidth * pairs;
        return 5 * here < 4 * plain;
    }

    /// <summary>output = input * filter, then bias and relu; see <see cref="Conv2D.Forward"/>.</summary>
    public static void Forward(in ConvShape shape, float* input, float* filter, float* output, in Epilogue<float> epilogue, Workers workers, KeptFilter? kept = null)
    {
        if (Product.IsWide<float>(shape.OutChannels))
        {
            Forward<Kernel512<float>>(shape, input, filter, output, epilogue, workers, kept);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Forward<Kernel256<float>>(shape, input, filter, output, epilogue, workers, kept);
        }
        else
        {
            Forward<Kernel128<float>>(shape, input, filter, output, epilogue, workers, kept);
        }
    }

    /// <summary>The filter's gradient; see <see cref="Conv2D.BackpropFilter"/>.</summary>
    public static void BackpropFilter(in ConvShape shape, float* input, float* outputGradient, float* filterGradient, Workers workers)
    {
        if (Product.IsWide<float>(shape.OutChannels))
        {
            BackpropFilter<Kernel512<float>>(shape, input, outputGradient, filterGradient, workers);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            BackpropFilter<Kernel256<float>>(shape, input, outputGradient, filterGradient, workers);
        }
        else
        {
            BackpropFilter<Kernel128<float>>(shape, input, outputGradient, filterGradient, workers);
        }
    }

    private static void Forward<TKernel>(in ConvShape shape, float* input, float* filter, float* output, in Epilogue<float> epilogue, Workers workers, KeptFilter? kept = null)
        where TKernel : struct, IMicroKernel<float>
    {
        if (shape.FilterHeight == 3)
        {
            WinogradForward<TKernel, Three, Six>.Run(shape, input, filter, output, epilogue, workers, kept);
        }
        else
        {
            WinogradForward<TKernel, Five, Four>.Run(shape, input, filter, output, epilogue, workers, kept);
        }
    }

    private static void BackpropFilter<TKernel>(in ConvShape shape, float* input, float* outputGradient, float* filterGradient, Workers workers)
        where TKernel : struct, IMicroKernel<float>
    {
        if (shape.FilterHeight == 3)
        {
            WinogradFilterGradient<TKernel, Three, Six>.Run(shape, input, outputGradient, filterGradient, workers);
        }
        else
        {
            WinogradFilterGradient<TKernel, Five, Four>.Run(shape, input, outputGradient, filterGradient, workers);
        }
    }

    private static int Cells(in ConvShape shape) => TileGrid.Side + 1 - (int)shape.FilterHeight;
}
