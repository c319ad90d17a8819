using System.Numerics;
using Reproductions.Runtime.Kernels.LinearAlgebra;

namespace Reproductions.Runtime.Kernels.Convolution;

/// <summary>2-D convolution NHWC x HWIO and its two gradients, for float, double, Half and BFloat16 (computed in float32), and other numbers. Thread-safe.</summary>
/// <remarks>
/// Cross-correlation as TensorFlow's Conv2D; zero padding, any stride, dilation and padding. Summed over (row, column, channel) of the filter in that
/// order, the filter's gradient over the output cells in theirs; the result does not depend on the number of threads. Results may not overlap arguments.
/// </remarks>
public static unsafe partial class Conv2D
{
    /// <summary>Input channels below which the gradient of the input is scattered from the image matrix's gradient.</summary>
    private const int ScatterChannels = 8;

    /// <summary>output = input * filter; float and double may add a bias[out_channels] and clamp at 0. What is known of the filter may be kept from call to call.</summary>
    public static void Forward<T>(in ConvShape shape, T* input, T* filter, T* output, Workers workers, T* bias = null, bool relu = false, KeptFilter? kept = null)
        where T : unmanaged
    {
        if (IsNarrow<T>())
        {
            using var scratch = workers.Scratch.Rent((shape.InputCount + shape.FilterCount + shape.OutputCount) * sizeof(float));
            var (x, w, y) = Widen(scratch, input, shape.InputCount, filter, shape.FilterCount);
            Forward<float>(shape, x, w, y, workers);
            Widening.FromFloat((float*)y, output, shape.OutputCount);
            return;
        }

        if (typeof(T) == typeof(float) && Winograd.Suits(shape))
        {
            Winograd.Forward(shape, (float*)input, (float*)filter, (float*)output, new Epilogue<float>((float*)bias, relu), workers, kept);
            return;
        }

        if (typeof(T) == typeof(float) && FewChannels.Suits(shape))
        {
            FewChannels.Forward(shape, (float*)input, (float*)filter, (float*)output, new Epilogue<float>((float*)bias, relu), workers);
            return;
        }

        var image = new PatchRows<T>(input, Patches.OfForward(shape));
        var weights = new MatrixSource<T>(filter, 1, shape.OutChannels);
        Product.Run(shape.OutputCells, shape.OutChannels, shape.Taps, image, weights, output, shape.OutChannels, false, new Epilogue<T>(bias, relu), workers);
    }

    /// <summary>inputGradient = what each input element added to the sum of output * outputGradient. Zeros where no window reaches.</summary>
    public static void BackpropInput<T>(in ConvShape shape, T* filter, T* outputGradient, T* inputGradient, Workers workers)
        where T : unmanaged
    {
        if (IsNarrow<T>())
        {
            using var scratch = workers.Scratch.Rent((shape.InputCount + shape.FilterCount + shape.OutputCount) * sizeof(float));
            var (dy, w, dx) = Widen(scratch, outputGradient, shape.OutputCount, filter, shape.FilterCount);
            BackpropInput<float>(shape, w, dy, dx, workers);
            Widening.FromFloat((float*)dx, inputGradient, shape.InputCount);
            return;
        }

        if (shape.InChannels < ScatterChannels || shape.StrideHeight > 1 || shape.StrideWidth > 1)
        {
            if (typeof(T) == typeof(float))
            {
                Scatter(shape, (float*)filter, (float*)outputGradient, (float*)inputGradient, workers);
                return;
            }

            if (typeof(T) == typeof(double))
            {
                Scatter(shape, (double*)filter, (double*)outputGradient, (double*)inputGradient, workers);
                return;
            }
        }

        using var turned = workers.Scratch.Rent(shape.FilterCount * sizeof(T));
        var weights = (T*)turned.Pointer;
        TurnFilter(shape, filter, weights);
        var back = shape.Turned();
        if (typeof(T) == typeof(float) && Winograd.Suits(back))
        {
            Winograd.Forward(back, (float*)outputGradient, (float*)weights, (float*)inputGradient, default, workers);
            return;
        }

        var image = new PatchRows<T>(outputGradient, Patches.OfInputGradient(shape));
        var taps = shape.FilterHeight * shape.FilterWidth * shape.OutChannels;
        var cells = shape.Batch * shape.InHeight * shape.InWidth;
        Product.Run(cells, shape.InChannels, taps, image, new MatrixSource<T>(weights, 1, shape.InChannels), inputGradient, shape.InChannels, false, default, workers);
    }

    /// <summary>filterGradient = what each filter element added to the sum of output * outputGradient.</summary>
    public static void BackpropFilter<T>(in ConvShape shape, T* input, T* outputGradient, T* filterGradient, Workers workers)
        where T : unmanaged
    {
        if (IsNarrow<T>())
        {
            using var scratch = workers.Scratch.Rent((shape.InputCount + shape.FilterCount + shape.OutputCount) * sizeof(float));
            var (x, dy, dw) = Widen(scratch, input, shape.InputCount, outputGradient, shape.OutputCount);
            BackpropFilter<float>(shape, x, dy, dw, workers);
            Widening.FromFloat((float*)dw, filterGradient, shape.FilterCount);
            return;
        }

        if (typeof(T) == typeof(float) && Winograd.Suits(shape))
        {
            Winograd.BackpropFilter(shape, (float*)input, (float*)outputGradient, (float*)filterGradient, workers);
            return;
        }

        if (typeof(T) == typeof(float) && FewChannels.Suits(shape))
        {
            FewChannels.BackpropFilter(shape, (float*)input, (float*)outputGradient, (float*)filterGradient, workers);
            return;
        }

        // The product is made turned, [out_channels, taps]: panels of taps are long runs of the image.
        using var product = workers.Scratch.Rent(shape.FilterCount * sizeof(T));
        var turned = (T*)product.Pointer;
        var gradient = new MatrixSource<T>(outputGradient, 1, shape.OutChannels);
        var image = new PatchColumns<T>(input, Patches.OfForward(shape));
        Product.Run(shape.OutChannels, shape.Taps, shape.OutputCells, gradient, image, turned, shape.Taps, false, default, workers);
        for (var tap = 0L; tap < shape.Taps; tap++)
        {
            for (var channel = 0L; channel < shape.OutChannels; channel++)
            {
                filterGradient[(tap * shape.OutChannels) + channel] = turned[(channel * shape.Taps) + tap];
            }
        }
    }

    private static void Scatter<T>(in ConvShape shape, T* filter, T* outputGradient, T* inputGradient, Workers workers)
        where T : unmanaged, INumberBase<T>
    {
        var body = new PatchScatter<T>(shape, filter, outputGradient, inputGradient, workers);
        workers.For(shape.Batch, 1, ref body);
    }

    // [i, j, in, out] becomes [height-1-i, width-1-j, out, in].
    private static void TurnFilter<T>(in ConvShape shape, T* filter, T* turned)
        where T : unmanaged
    {
        var cells = shape.FilterHeight * shape.FilterWidth;
        for (var cell = 0L; cell < cells; cell++)
        {
            var source = filter + (cell * shape.InChannels * shape.OutChannels);
            var target = turned + ((cells - 1 - cell) * shape.InChannels * shape.OutChannels);
            for (var o = 0L; o < shape.OutChannels; o++)
            {
                for (var i = 0L; i < shape.InChannels; i++)
                {
                    *target++ = source[(i * shape.OutChannels) + o];
                }
            }
        }
    }

    private static bool IsNarrow<T>() => typeof(T) == typeof(Half) || typeof(T) == typeof(BFloat16);

    private static (Ptr First, Ptr Second, Ptr Result) Widen<T>(Scratch scratch, T* first, long firstCount, T* second, long secondCount)
        where T : unmanaged
    {
        var a = (float*)scratch.Pointer;
        var b = a + firstCount;
        Widening.ToFloat(first, a, firstCount);
        Widening.ToFloat(second, b, secondCount);
        return (new Ptr(a), new Ptr(b), new Ptr(b + secondCount));
    }

    /// <summary>A pointer in a tuple.</summary>
    private readonly struct Ptr(float* value)
    {
        private readonly float* _value = value;

        public static implicit operator float*(Ptr pointer) => pointer._value;
    }
}
