using System.Globalization;

namespace Reproductions.Runtime.Formats.TensorBundle;

/// <summary>A box inside a tensor: a start and a length for each dimension, or the whole dimension. Immutable and thread-safe.</summary>
/// <remarks>As text <c>0,2:-</c>: start and length in elements, <c>-</c> for a whole dimension, <c>:</c> between dimensions.</remarks>
public sealed class TensorSlice : IEquatable<TensorSlice>
{
    /// <summary>The length of a dimension that is taken whole.</summary>
    public const long FullLength = -1;

    private readonly (long Start, long Length)[] _extents;

    /// <summary>Makes a slice of the given starts and lengths; <see cref="FullLength"/> with start 0 takes a dimension whole.</summary>
    public TensorSlice(params (long Start, long Length)[] extents)
    {
        _extents = extents;
    }

    /// <summary>Number of dimensions.</summary>
    public int Rank => _extents.Length;

    /// <summary>Start and length of each dimension, as given.</summary>
    public IReadOnlyList<(long Start, long Length)> Extents => _extents;

    /// <summary>True when each dimension is marked as whole; a length that happens to cover a dimension does not count.</summary>
    public bool IsFull => Array.TrueForAll(_extents, e => e is (0, FullLength));

    /// <summary>The slice that takes all of a tensor of <paramref name="rank"/> dimensions.</summary>
    public static TensorSlice Full(int rank)
    {
        var extents = new (long, long)[rank];
        Array.Fill(extents, (0, FullLength));
        return new TensorSlice(extents);
    }

    /// <summary>Reads the text form.</summary>
    /// <exception cref="InvalidArgumentError">The text is no slice.</exception>
    public static TensorSlice Parse(string text)
    {
        if (text.Length == 0)
        {
            return new TensorSlice();
        }

        var parts = text.Split(':');
        var extents = new (long, long)[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] == "-")
            {
                extents[i] = (0, FullLength);
                continue;
            }

            var comma = parts[i].IndexOf(',', StringComparison.Ordinal);
            if (comma < 0 || !TryNumber(parts[i].AsSpan(0, comma), out var start) || !TryNumber(parts[i].AsSpan(comma + 1), out var length))
            {
                throw new InvalidArgumentError($"Expected a pair of numbers or '-' but got '{parts[i]}': string = {text}. A slice reads 'start,length:start,length', '-' for a whole dimension.");
            }

            if (start < 0 || length <= 0)
            {
                throw new InvalidArgumentError($"Expected non-negative start and positive length but got start = {start}, length = {length}: string = {text}");
            }

            extents[i] = (start, length);
        }

        return new TensorSlice(extents);
    }

    /// <summary>The slice that a proto states; an extent without length is a whole dimension.</summary>
    public static TensorSlice FromProto(TensorSliceProto proto) =>
        new([.. proto.Extent.Select(e => (e.Start, e.HasLengthCase == TensorSliceProto.Types.Extent.HasLengthOneofCase.Length ? e.Length : FullLength))]);

    /// <summary>The proto of this slice.</summary>
    public TensorSliceProto ToProto()
    {
        var proto = new TensorSliceProto();
        foreach (var (start, length) in _extents)
        {
            var extent = new TensorSliceProto.Types.Extent { Start = start };
            if (length != FullLength)
            {
                extent.Length = length;
            }

            proto.Extent.Add(extent);
        }

        return proto;
    }

    /// <summary>The shape that the slice takes out of a tensor of shape <paramref name="full"/>.</summary>
    /// <exception cref="InternalError">The ranks differ, or the slice leaves the tensor.</exception>
    public Shape ShapeIn(Shape full)
    {
        if (full.Rank != Rank)
        {
            throw new InternalError($"Mismatching ranks: shape = {full}, slice = {this}");
        }

        var dims = new long[Rank];
        for (var i = 0; i < dims.Length; i++)
        {
            var (start, length) = _extents[i];
            if (length == FullLength && start == 0)
            {
                dims[i] = full[i];
                continue;
            }

            if (start < 0 || length < 0 || start > full[i] || length > full[i] - start)
            {
                throw new InternalError($"Extent in dimension {i} out of bounds: shape = {full}, slice = {this}");
            }

            dims[i] = length;
        }

        return new Shape(dims);
    }

    /// <summary>The same box with every length written out.</summary>
    /// <exception cref="InternalError">The ranks differ, or the slice leaves the tensor.</exception>
    internal TensorSlice Resolve(Shape full)
    {
        var dims = ShapeIn(full);
        var extents = new (long, long)[Rank];
        for (var i = 0; i < extents.Length; i++)
        {
            extents[i] = (_extents[i].Start, dims[i]);
        }

        return new TensorSlice(extents);
    }

    /// <summary>The elements that two resolved slices of one tensor share; null when there are none.</summary>
    internal TensorSlice? Intersect(TensorSlice other)
    {
        var extents = new (long, long)[Rank];
        for (var i = 0; i < extents.Length; i++)
        {
            var start = Math.Max(_extents[i].Start, other._extents[i].Start);
            var end = Math.Min(_extents[i].Start + _extents[i].Length, other._extents[i].Start + other._extents[i].Length);
            if (end <= start)
            {
                return null;
            }

            extents[i] = (start, end - start);
        }

        return new TensorSlice(extents);
    }

    /// <summary>True when two resolved slices share an element.</summary>
    internal bool Overlaps(TensorSlice other)
    {
        for (var i = 0; i < _extents.Length; i++)
        {
            var (start, length) = _extents[i];
            var (otherStart, otherLength) = other._extents[i];
            if (start + length <= otherStart || otherStart + otherLength <= start)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Number of elements of a resolved slice.</summary>
    internal long Volume => _extents.Aggregate(1L, (product, e) => product * e.Length);

    /// <inheritdoc/>
    public bool Equals(TensorSlice? other) => other is not null && _extents.AsSpan().SequenceEqual(other._extents);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as TensorSlice);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var extent in _extents)
        {
            hash.Add(extent);
        }

        return hash.ToHashCode();
    }

    /// <summary>The text form.</summary>
    public override string ToString() => string.Join(':', _extents.Select(e => e is (0, FullLength)
        ? "-"
        : string.Create(CultureInfo.InvariantCulture, $"{e.Start},{e.Length}")));

    private static bool TryNumber(ReadOnlySpan<char> text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
}
