namespace Tensorflow.Train;

/// <summary>Checks of hyper-parameters, in TensorFlow's words.</summary>
internal static class HyperParameters
{
    /// <summary>The value.</summary>
    /// <exception cref="ValueError">It is 0 or less.</exception>
    public static float Positive(float value, string name) => value > 0 ? value : throw new ValueError($"{name} must be positive: {Python.Repr(value)}");

    /// <summary>The value.</summary>
    /// <exception cref="ValueError">It is less than 0.</exception>
    public static float PositiveOrZero(float value, string name) => value >= 0 ? value : throw new ValueError($"{name} {Fixed(value)} needs to be positive or zero");

    /// <summary>The value.</summary>
    /// <exception cref="ValueError">It is more than 0.</exception>
    public static float NegativeOrZero(float value, string name) => value <= 0 ? value : throw new ValueError($"{name} {Fixed(value)} needs to be negative or zero");

    private static string Fixed(float value) => value.ToString("F6", System.Globalization.CultureInfo.InvariantCulture);
}
