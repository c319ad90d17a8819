using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.Convolution;

namespace Reproductions.Runtime.Ops.Convolution;

/// <summary>Binds a depthwise convolution or gradient to element types: narrow floats go through float32.</summary>
internal static unsafe class DepthwiseElements
{
    /// <summary>Which of the three products.</summary>
    public enum Product
    {
        Forward,
        InputGradient,
        FilterGradient,
    }

    public static void Run<T>(Product product, in ConvShape shape, Tensor first, Tensor second, Tensor result, KernelContext c)
        where T : unmanaged
    {
        if (typeof(T) == typeof(float))
        {
            Run(product, shape, first.Data<float>(), second.Data<float>(), result.Data<float>(), c.Workers);
        }
        else if (typeof(T) == typeof(double))
        {
            Run(product, shape, first.Data<double>(), second.Data<double>(), result.Data<double>(), c.Workers);
        }
        else if (typeof(T) == typeof(int))
        {
            Run(product, shape, first.Data<int>(), second.Data<int>(), result.Data<int>(), c.Workers);
        }
        else
        {
            using var scratch = c.Workers.Scratch.Rent((first.Count + second.Count + result.Count + 16) * sizeof(float));
            var x = (float*)scratch.Pointer;
            var w = x + first.Count;
            var y = w + second.Count;
            Widening.ToFloat(first.Data<T>(), x, first.Count);
            Widening.ToFloat(second.Data<T>(), w, second.Count);
            Run(product, shape, x, w, y, c.Workers);
            Widening.FromFloat(y, result.Data<T>(), result.Count);
        }
    }

    private static void Run<T>(Product product, in ConvShape shape, T* first, T* second, T* result, Workers workers)
        where T : unmanaged, INumberBase<T>
    {
        switch (product)
        {
            case Product.Forward:
                Depthwise.Forward(shape, first, second, result, workers);
                break;
            case Product.InputGradient:
                Depthwise.BackpropInput(shape, first, second, result, workers);
                break;
            default:
                Depthwise.BackpropFilter(shape, first, second, result, workers);
                break;
        }
    }
}
