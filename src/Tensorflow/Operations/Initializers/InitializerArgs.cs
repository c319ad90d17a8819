namespace Tensorflow;

/// <summary>What an initializer is asked for.</summary>
public class InitializerArgs(Shape shape, TF_DataType dtype = TF_DataType.DtInvalid, bool verify_shape = false, string name = null)
{
    /// <summary>A name for the result.</summary>
    public string Name { get; set; } = name;

    /// <summary>The shape of the variable.</summary>
    public Shape Shape { get; set; } = shape;

    /// <summary>The element type; DtInvalid for the initializer's own.</summary>
    public TF_DataType DType { get; set; } = dtype;

    /// <summary>Whether the value must have the shape.</summary>
    public bool VerifyShape { get; set; } = verify_shape;

    /// <summary>The shape of the whole variable where this is a part of a partitioned one; else <see cref="Shape"/>.</summary>
    internal Shape FullShape => Whole ?? Shape;

    /// <summary>The shape of the whole variable that this is a part of; null where it is no part.</summary>
    internal Shape Whole { get; init; }

    /// <summary>Where the part begins in the whole; null where it is no part.</summary>
    internal long[] Offset { get; init; }

    public static implicit operator InitializerArgs(Shape shape) => new(shape);
}
