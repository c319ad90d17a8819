namespace Tensorflow;

/// <summary>What get_variable was asked for, with the defaults of its scope filled in.</summary>
internal sealed record VariableRequest
{
    /// <summary>The full name.</summary>
    public required string Name { get; init; }

    /// <summary>The wanted shape; null for that of the initial value.</summary>
    public Shape Shape { get; init; }

    /// <summary>The element type that the caller named; DtInvalid for none.</summary>
    public TF_DataType Declared { get; init; }

    /// <summary>The element type: the caller's, else the scope's.</summary>
    public TF_DataType Type { get; init; }

    /// <summary>An <see cref="IInitializer"/>, a function, a value, or null for the default.</summary>
    public object Initializer { get; init; }

    /// <summary>Gives a loss, or null.</summary>
    public Func<Tensor, Tensor> Regularizer { get; init; }

    /// <summary>Cuts the variable into parts; null to keep it whole.</summary>
    public Partitioner Partitioner { get; init; }

    /// <summary>Whether optimizers change it.</summary>
    public bool Trainable { get; init; }

    /// <summary>The collections to join; null for the global variables.</summary>
    public List<string> Collections { get; init; }

    /// <summary>Whether it is a resource variable.</summary>
    public bool UseResource { get; init; }

    /// <summary>Whether it is read by an Identity of its own that may live elsewhere.</summary>
    public bool CachesReads { get; init; }

    /// <summary>Whether the shape must be full.</summary>
    public bool ValidateShape { get; init; }

    /// <summary>Whether a variable that exists may be given.</summary>
    public bool MayReuse { get; init; }

    /// <summary>Whether the variable must exist.</summary>
    public bool MustReuse { get; init; }

    /// <summary>The shape of the whole where this is a part; else null.</summary>
    public Shape Whole { get; init; }

    /// <summary>Where the part begins in the whole; null where this is no part.</summary>
    public long[] Offset { get; init; }

    /// <summary>Whether the variable starts with a given value, which brings its own type.</summary>
    public bool StartsWithValue => Initializer is not (null or IInitializer or Func<Tensor>);
}
