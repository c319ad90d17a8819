using Reproductions.Runtime.Tensors;

namespace Reproductions.Tests.Runtime.Differences;

/// <summary>An input of a gradient's case: fed and moved where it is floating and not fixed, a constant otherwise.</summary>
/// <param name="Value">Its elements.</param>
/// <param name="IsMoved">Whether the gradient by it is compared.</param>
public sealed record GradientInput(Tensor Value, bool IsMoved)
{
    /// <summary>Distinct numbers between -0.9 and 0.9, none of them near 0.</summary>
    public static GradientInput Any(params long[] shape) => new(Doubles(shape, i => Away(0.9 * Math.Sin(1 + (1.7 * i)))), true);

    /// <summary>Other numbers of that kind, for a second input.</summary>
    public static GradientInput Other(params long[] shape) => new(Doubles(shape, i => Away(0.85 * Math.Cos(0.4 + (2.3 * i)))), true);

    /// <summary>Distinct numbers between 0.3 and 1.7.</summary>
    public static GradientInput Positive(params long[] shape) => new(Doubles(shape, i => 1 + (0.7 * Math.Sin(1 + (1.7 * i)))), true);

    /// <summary>Distinct numbers between 1.2 and 2.2.</summary>
    public static GradientInput Above1(params long[] shape) => new(Doubles(shape, i => 1.7 + (0.5 * Math.Sin(1 + (1.7 * i)))), true);

    /// <summary>Distinct numbers between 0.1 and 0.9.</summary>
    public static GradientInput Part(params long[] shape) => new(Doubles(shape, i => 0.5 + (0.4 * Math.Sin(1 + (1.7 * i)))), true);

    /// <summary>Distinct numbers between -0.9 and -0.1.</summary>
    public static GradientInput Negative(params long[] shape) => new(Doubles(shape, i => -0.5 + (0.4 * Math.Sin(1 + (1.7 * i)))), true);

    /// <summary>The given numbers.</summary>
    public static GradientInput Of(long[] shape, params double[] values) => new(Doubles(shape, i => values[i]), true);

    /// <summary>The same numbers in float32.</summary>
    public GradientInput Single()
    {
        var single = Tensor.Allocate(DType.Float32, Value.Shape);
        for (var i = 0; i < Value.Count; i++)
        {
            single.Span<float>()[i] = (float)Value.Span<double>()[i];
        }

        return this with { Value = single };
    }

    /// <summary>The same, not moved.</summary>
    public GradientInput Fixed() => this with { IsMoved = false };

    /// <summary>An int32 vector.</summary>
    public static GradientInput Ints(params int[] values) => Whole([values.Length], values);

    /// <summary>An int32 tensor.</summary>
    public static GradientInput Whole(long[] shape, params int[] values)
    {
        var tensor = Tensor.Allocate(DType.Int32, new Shape(shape));
        values.CopyTo(tensor.Span<int>());
        return new(tensor, false);
    }

    /// <summary>An int64 tensor.</summary>
    public static GradientInput Longs(long[] shape, params long[] values)
    {
        var tensor = Tensor.Allocate(DType.Int64, new Shape(shape));
        values.CopyTo(tensor.Span<long>());
        return new(tensor, false);
    }

    /// <summary>An int32 number.</summary>
    public static GradientInput Int(int value) => Whole([], value);

    /// <summary>Truth values.</summary>
    public static GradientInput Bools(long[] shape, params bool[] values)
    {
        var tensor = Tensor.Allocate(DType.Bool, new Shape(shape));
        values.CopyTo(tensor.Span<bool>());
        return new(tensor, false);
    }

    private static double Away(double x) => Math.Abs(x) < 0.12 ? x + (x < 0 ? -0.15 : 0.15) : x;

    private static Tensor Doubles(long[] shape, Func<int, double> value)
    {
        var tensor = Tensor.Allocate(DType.Float64, new Shape(shape));
        for (var i = 0; i < tensor.Count; i++)
        {
            tensor.Span<double>()[i] = value(i);
        }

        return tensor;
    }
}
