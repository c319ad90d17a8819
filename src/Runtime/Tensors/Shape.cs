using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Reproductions.Runtime.Tensors;

/// <summary>
/// A tensor's shape: full, partly known (dimension -1) or of unknown rank. Immutable and thread-safe.
/// </summary>
public sealed class Shape : IEquatable<Shape>
{
    /// <summary>The value of a dimension that is not known.</summary>
    public const long Unknown = -1;

    private readonly long[]? _dims;
    private readonly long _count;

    /// <summary>Makes a shape of the given dimensions, -1 for an unknown one. The array is copied.</summary>
    public Shape(params ReadOnlySpan<long> dims)
        : this(dims.ToArray(), owned: true)
    {
    }

    private Shape(long[]? dims, bool owned)
    {
        _dims = dims;
        _count = 1;
        if (dims is null)
        {
            _count = Unknown;
            return;
        }

        foreach (var dim in dims)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(dim, Unknown, nameof(dims));
            if (dim == Unknown)
            {
                _count = Unknown;
                return;
            }

            _count = checked(_count * dim);
        }
    }

    /// <summary>The shape of unknown rank.</summary>
    public static Shape UnknownRank { get; } = new(null, owned: true);

    /// <summary>The shape <c>[]</c>.</summary>
    public static Shape Scalar { get; } = new([], owned: true);

    /// <summary>Number of dimensions; -1 when unknown.</summary>
    public int Rank => _dims?.Length ?? -1;

    /// <summary>True when the number of dimensions is known.</summary>
    [MemberNotNullWhen(true, nameof(_dims))]
    public bool HasRank => _dims is not null;

    /// <summary>True when every dimension is known.</summary>
    public bool IsFullyDefined => _count >= 0;

    /// <summary>Number of elements (1 for a scalar); -1 unless fully defined.</summary>
    public long ElementCount => _count;

    /// <summary>The dimensions; empty for a scalar and for unknown rank.</summary>
    public ReadOnlySpan<long> Dims => _dims;

    /// <summary>Dimension <paramref name="index"/>, counted from the end when negative; -1 when unknown.</summary>
    public long this[int index] => _dims![index < 0 ? index + _dims.Length : index];

    /// <summary>A shape of <paramref name="rank"/> unknown dimensions.</summary>
    public static Shape OfRank(int rank)
    {
        var dims = new long[rank];
        Array.Fill(dims, Unknown);
        return new Shape(dims, owned: true);
    }

    /// <summary>True unless a proto's dimensions multiply to more than a shape can have.</summary>
    public static bool Fits(TensorShapeProto? proto)
    {
        if (proto is null || proto.UnknownRank)
        {
            return true;
        }

        Int128 count = 1;
        foreach (var dim in proto.Dim)
        {
            if (dim.Size < 0)
            {
                return true;
            }

            count *= dim.Size;
            if (count > long.MaxValue)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The shape that a proto states; a missing one is of unknown rank.</summary>
    /// <exception cref="InvalidArgumentError">It has more than 2^63 - 1 elements.</exception>
    public static Shape FromProto(TensorShapeProto? proto)
    {
        if (proto is null || proto.UnknownRank)
        {
            return UnknownRank;
        }

        var dims = new long[proto.Dim.Count];
        for (var i = 0; i < dims.Length; i++)
        {
            dims[i] = Math.Max(proto.Dim[i].Size, Unknown);
        }

        return dims.Length == 0 ? Scalar
            : Fits(proto) ? new Shape(dims, owned: true)
            : throw new InvalidArgumentError($"Shape [{string.Join(",", dims.Select(DimText))}] is too large (more than 2**63 - 1 entries)");
    }

    /// <summary>The proto of this shape; an unknown dimension has size -1.</summary>
    public TensorShapeProto ToProto()
    {
        var proto = new TensorShapeProto { UnknownRank = _dims is null };
        foreach (var dim in Dims)
        {
            proto.Dim.Add(new TensorShapeProto.Types.Dim { Size = dim });
        }

        return proto;
    }

    /// <summary>True when some full shape fits both.</summary>
    public bool IsCompatibleWith(Shape other)
    {
        if (!HasRank || !other.HasRank)
        {
            return true;
        }

        if (Rank != other.Rank)
        {
            return false;
        }

        for (var i = 0; i < Rank; i++)
        {
            if (this[i] != other[i] && this[i] != Unknown && other[i] != Unknown)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>All that both shapes know; null when they contradict each other.</summary>
    public Shape? MergeWith(Shape other)
    {
        if (!HasRank || ReferenceEquals(this, other))
        {
            return other;
        }

        if (!other.HasRank)
        {
            return this;
        }

        if (!IsCompatibleWith(other))
        {
            return null;
        }

        var dims = new long[Rank];
        for (var i = 0; i < dims.Length; i++)
        {
            dims[i] = Math.Max(this[i], other[i]);
        }

        return new Shape(dims, owned: true);
    }

    /// <summary>This shape followed by the dimensions of <paramref name="other"/>.</summary>
    public Shape Concat(Shape other) =>
        HasRank && other.HasRank ? new Shape([.. _dims, .. other._dims!], owned: true) : UnknownRank;

    /// <summary>Dimensions <paramref name="start"/> to the end, or to <paramref name="end"/> (exclusive); negative counts from the end.</summary>
    public Shape Slice(int start, int end = int.MaxValue)
    {
        if (!HasRank)
        {
            return UnknownRank;
        }

        var from = start < 0 ? start + Rank : start;
        var to = end < 0 ? end + Rank : Math.Min(end, Rank);
        return new Shape(_dims[from..to], owned: true);
    }

    /// <summary>This shape with dimension <paramref name="index"/> (negative counts from the end) replaced.</summary>
    public Shape WithDim(int index, long value)
    {
        var dims = (long[])_dims!.Clone();
        dims[index < 0 ? index + dims.Length : index] = value;
        return new Shape(dims, owned: true);
    }

    /// <summary>A copy of the dimensions.</summary>
    public long[] ToArray() => Dims.ToArray();

    /// <inheritdoc/>
    public bool Equals(Shape? other) =>
        ReferenceEquals(this, other)
        || (other is not null && HasRank == other.HasRank && Dims.SequenceEqual(other.Dims));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Shape);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Rank);
        foreach (var dim in Dims)
        {
            hash.Add(dim);
        }

        return hash.ToHashCode();
    }

    /// <summary>As kernels print it: <c>[2,?]</c>, <c>[]</c>, <c>&lt;unknown&gt;</c>.</summary>
    public override string ToString() =>
        HasRank ? "[" + string.Join(",", _dims.Select(d => DimText(d))) + "]" : "<unknown>";

    /// <summary>As Python prints it: <c>(2, ?)</c>, <c>(3,)</c>, <c>()</c>, <c>&lt;unknown&gt;</c>.</summary>
    public string ToPythonString() => !HasRank
        ? "<unknown>"
        : "(" + string.Join(", ", _dims.Select(DimText)) + (Rank == 1 ? ",)" : ")");

    /// <summary>A dimension as TensorFlow prints it: its size or <c>?</c>.</summary>
    public static string DimText(long dim) => dim == Unknown ? "?" : dim.ToString(CultureInfo.InvariantCulture);
}
