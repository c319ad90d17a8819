namespace Tensorflow;

/// <summary>One axis, or several, of a tensor; negative counts from the end.</summary>
public class Axis(params int[] axis)
{
    /// <summary>The axes.</summary>
    public int[] axis { get; set; } = axis;

    /// <summary>Number of axes.</summary>
    public int size => axis?.Length ?? -1;

    /// <summary>True when one axis was given as a number, not as a list.</summary>
    public bool IsScalar { get; set; }

    /// <summary>Axis <paramref name="index"/>.</summary>
    public int this[int index] => axis[index];

    public static implicit operator int[](Axis axis) => axis?.axis;

    public static implicit operator int(Axis axis) => axis.axis[0];

    public static implicit operator Axis(int axis) => new(axis) { IsScalar = true };

    public static implicit operator Axis((int, int) axis) => new(axis.Item1, axis.Item2);

    public static implicit operator Axis((int, int, int) axis) => new(axis.Item1, axis.Item2, axis.Item3);

    public static implicit operator Axis(int[] axis) => axis is null ? null : new(axis);

    public static implicit operator Axis(long[] axis) => axis is null ? null : new(Array.ConvertAll(axis, a => (int)a));

    public static implicit operator Axis(Shape axis) => axis is null ? null : new(axis.as_int_list());

    public static implicit operator Tensor(Axis axis) => new NDArray(HostValues.From(axis.ToValue()));

    public static bool operator ==(Axis left, int right) => left is not null && left.IsScalar && left.axis[0] == right;

    public static bool operator !=(Axis left, int right) => !(left == right);

    /// <inheritdoc/>
    public override string ToString() => IsScalar
        ? axis[0].ToString(System.Globalization.CultureInfo.InvariantCulture)
        : $"({string.Join(", ", axis ?? [])})";

    /// <summary>The axes as Python passes them on: a number, or a list.</summary>
    internal object ToValue() => IsScalar ? axis[0] : axis;
}
