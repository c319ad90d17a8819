using System.Diagnostics.CodeAnalysis;

namespace Tensorflow;

/// <summary>The shape of a tensor: full, partly known (-1) or of unknown rank (<see cref="Null"/>).</summary>
public partial class Shape
{
    private readonly long[] _dims;

    /// <summary>The shape that a proto states.</summary>
    public Shape(TensorShapeProto proto)
        : this(HostShape.FromProto(proto))
    {
    }

    /// <summary>Makes a shape; -1 is an unknown dimension, null is unknown rank.</summary>
    public Shape(params int[] dims)
    {
        _dims = dims is null ? null : Array.ConvertAll(dims, d => (long)d);
    }

    /// <summary>Makes a shape; -1 is an unknown dimension, null is unknown rank.</summary>
    public Shape(params long[] dims)
    {
        _dims = dims is null ? null : (long[])dims.Clone();
    }

    internal Shape(HostShape shape)
    {
        _dims = shape.HasRank ? shape.ToArray() : null;
    }

    /// <summary>The shape of a scalar.</summary>
    public static Shape Scalar => new(Array.Empty<long>());

    /// <summary>The shape of unknown rank.</summary>
    public static Shape Null => new((long[])null);

    /// <summary>Number of dimensions; -1 when unknown.</summary>
    public int ndim => _dims?.Length ?? -1;

    /// <summary>The dimensions; null for unknown rank.</summary>
    public long[] dims => _dims;

    /// <summary>Number of dimensions; -1 when unknown.</summary>
    public int rank => ndim;

    /// <summary>Elements between neighbours of each dimension, row-major.</summary>
    public long[] strides
    {
        get
        {
            var strides = new long[_dims.Length];
            long step = 1;
            for (var i = strides.Length - 1; i >= 0; i--)
            {
                strides[i] = step;
                step *= _dims[i];
            }

            return strides;
        }
    }

    /// <summary>Number of dimensions.</summary>
    public int Length => ndim;

    /// <summary>True when an element count is known and 0.</summary>
    public bool IsEmpty => size == 0;

    /// <summary>True for the shape of a scalar.</summary>
    public bool IsScalar => ndim == 0;

    /// <summary>True for unknown rank.</summary>
    public bool IsNull => _dims is null;

    /// <summary>True when every dimension is known.</summary>
    public bool IsFullyDefined => _dims is not null && _dims.All(d => d >= 0);

    /// <summary>Number of elements; -1 when not known.</summary>
    /// <exception cref="ValueError">There are more than 2^63 - 1.</exception>
    public long size => Host.ElementCount;

    /// <exception cref="ValueError">A dimension is below -1, or there are more than 2^63 - 1 elements.</exception>
    internal HostShape Host
    {
        get
        {
            if (_dims is null)
            {
                return HostShape.UnknownRank;
            }

            if (Array.Find(_dims, d => d < HostShape.Unknown) is var negative and < 0)
            {
                throw new ValueError($"Dimension {negative} must be >= 0");
            }

            try
            {
                return new HostShape(_dims);
            }
            catch (OverflowException error)
            {
                throw new ValueError($"Shape [{string.Join(',', _dims)}] is too large (more than 2**63 - 1 entries)", error);
            }
        }
    }

    /// <summary>Dimension <paramref name="n"/>, counted from the end when negative.</summary>
    public long this[int n]
    {
        get => _dims[n < 0 ? n + ndim : n];
        set => _dims[n < 0 ? n + ndim : n] = value;
    }

    /// <summary>The dimensions that <paramref name="slice"/> selects.</summary>
    public Shape this[Slice slice]
    {
        get
        {
            if (_dims is null)
            {
                return Null;
            }

            var start = Math.Min(From(slice.Start, 0), ndim);
            var stop = Math.Min(From(slice.Stop, ndim), ndim);
            return new Shape(start >= stop ? [] : _dims[start..stop]);

            int From(int? value, int fallback) => value is not { } v ? fallback : v < 0 ? Math.Max(0, v + ndim) : v;
        }
    }

    public static implicit operator Shape(int dims) => new(dims);

    public static implicit operator Shape(long[] dims) => dims is null ? null : new(dims);

    public static implicit operator Shape(int[] dims) => dims is null ? null : new(dims);

    public static implicit operator Shape((int, int) dims) => new(dims.Item1, dims.Item2);

    public static implicit operator Shape((long, long) dims) => new(dims.Item1, dims.Item2);

    public static implicit operator Shape((int, int, int) dims) => new(dims.Item1, dims.Item2, dims.Item3);

    public static implicit operator Shape((long, long, long) dims) => new(dims.Item1, dims.Item2, dims.Item3);

    public static implicit operator Shape((int, int, int, int) dims) => new(dims.Item1, dims.Item2, dims.Item3, dims.Item4);

    public static implicit operator Shape((long, long, long, long) dims) => new(dims.Item1, dims.Item2, dims.Item3, dims.Item4);

    public static implicit operator Shape((int, int, int, int, int) dims) =>
        new(dims.Item1, dims.Item2, dims.Item3, dims.Item4, dims.Item5);

    public static implicit operator Shape((long, long, long, long, long) dims) =>
        new(dims.Item1, dims.Item2, dims.Item3, dims.Item4, dims.Item5);

    public static implicit operator int[](Shape shape) => shape?.as_int_list();

    public static implicit operator long[](Shape shape) => shape?.dims;

    public static implicit operator Tensor(Shape shape) => new NDArray(HostValues.From(shape));

    public static bool operator ==(Shape a, Shape b) => a is null ? b is null : a.Equals(b);

    public static bool operator !=(Shape a, Shape b) => !(a == b);

    /// <summary>True when some full shape fits both.</summary>
    public bool is_compatible_with(Shape shape2) => Host.IsCompatibleWith(shape2.Host);

    /// <summary>This shape, known to have at least <paramref name="rank"/> dimensions.</summary>
    /// <exception cref="ValueError">It has fewer.</exception>
    public Shape with_rank_at_least(int rank) =>
        IsNull || ndim >= rank ? this : throw new ValueError($"Shape {this} must have rank at least {rank}");

    /// <summary>This shape, known to have <paramref name="rank"/> dimensions.</summary>
    /// <exception cref="ValueError">It has another number.</exception>
    public Shape with_rank(int rank)
    {
        if (IsNull)
        {
            return unknown_shape(rank);
        }

        return ndim == rank ? this : throw new ValueError($"Shape {this} must have rank {rank}");
    }

    /// <summary>A shape of <paramref name="rank"/> unknown dimensions; -1 for unknown rank.</summary>
    public Shape unknown_shape(int rank = -1) => rank < 0 ? Null : new Shape(Enumerable.Repeat(-1L, rank).ToArray());

    /// <summary>This shape followed by <paramref name="other"/>.</summary>
    public Shape concatenate(long[] other) => concatenate(new Shape(other));

    /// <summary>This shape followed by <paramref name="other"/>.</summary>
    public Shape concatenate(Shape other) => new(Host.Concat(other.Host));

    /// <summary>All that both shapes know.</summary>
    /// <exception cref="ValueError">They contradict each other.</exception>
    public Shape merge_with(Shape other) => Host.MergeWith(other.Host) is { } merged
        ? new Shape(merged)
        : throw new ValueError($"Shapes {this} and {other} are not compatible");

    /// <summary><paramref name="length"/> dimensions from <paramref name="start"/>.</summary>
    public long[] Slice(int start, int length) => _dims[start..(start + length)];

    /// <summary>The two dimensions of a matrix.</summary>
    public void Deconstruct(out long h, out long w) => (h, w) = (_dims[0], _dims[1]);

    /// <summary>The dimensions in order.</summary>
    public IEnumerable<long> Flatten() => _dims;

    /// <summary>The dimensions as int32.</summary>
    public int[] as_int_list() => _dims is null ? null : Array.ConvertAll(_dims, d => checked((int)d));

    /// <summary>Checks the number of dimensions.</summary>
    /// <exception cref="ValueError">It is another.</exception>
    public void assert_has_rank(int rank)
    {
        if (!IsNull && ndim != rank)
        {
            throw new ValueError($"Shape {this} must have rank {rank}");
        }
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object obj) => obj switch
    {
        Shape other => IsNull == other.IsNull && (IsNull || _dims.AsSpan().SequenceEqual(other._dims)),
        long[] other => !IsNull && _dims.AsSpan().SequenceEqual(other),
        int[] other => Equals(new Shape(other)),
        _ => false,
    };

    /// <inheritdoc/>
    public override int GetHashCode() => Host.GetHashCode();

    /// <summary>As TensorFlow.NET prints it: <c>(None, 784)</c>, <c>(3,)</c>, <c>()</c>, <c>&lt;unknown&gt;</c>.</summary>
    public override string ToString() => IsNull
        ? "<unknown>"
        : "(" + string.Join(", ", _dims.Select(d => d < 0 ? "None" : d.ToString(System.Globalization.CultureInfo.InvariantCulture)))
            + (ndim == 1 ? ",)" : ")");
}
