using System.Globalization;

namespace Tensorflow;

/// <summary>A range of indices by NumPy's rules: <c>start:stop:step</c>, one index, <c>...</c> or a new axis.</summary>
public class Slice
{
    /// <summary>All of a dimension.</summary>
    public static readonly Slice All = new(null, null);

    /// <summary>Nothing of a dimension.</summary>
    public static readonly Slice None = new(0, 0, 1);

    /// <summary>All dimensions that are not named.</summary>
    public static readonly Slice Ellipsis = new(0, 0, 1) { IsEllipsis = true };

    /// <summary>A new dimension of size 1.</summary>
    public static readonly Slice NewAxis = new(0, 0, 1) { IsNewAxis = true };

    public int? Start;
    public int? Stop;
    public int Step = 1;
    public bool IsIndex;
    public bool IsEllipsis;
    public bool IsNewAxis;

    /// <summary>Makes a range; null is the end of the dimension.</summary>
    public Slice(int? start = null, int? stop = null, int step = 1, bool isIndex = false)
    {
        Start = start;
        Stop = stop;
        Step = step;
        IsIndex = isIndex;
    }

    /// <summary>Reads <c>1:3</c>, <c>:</c>, <c>-1</c>, <c>...</c>, <c>np.newaxis</c>.</summary>
    /// <exception cref="ValueError">It is none of these.</exception>
    public Slice(string slice_notation)
    {
        var text = slice_notation.Trim();
        switch (text)
        {
            case "...":
                IsEllipsis = true;
                return;
            case "np.newaxis" or "newaxis":
                IsNewAxis = true;
                return;
        }

        var parts = text.Split(':');
        if (parts.Length > 3)
        {
            throw new ValueError($"Invalid slice notation: '{slice_notation}'. Write start:stop:step, an index, '...' or 'np.newaxis'.");
        }

        Start = Parse(parts[0]);
        if (parts.Length == 1)
        {
            IsIndex = true;
            Stop = Start + 1;
            return;
        }

        Stop = Parse(parts[1]);
        Step = parts.Length == 3 && parts[2].Trim().Length > 0 ? Parse(parts[2]).Value : 1;

        int? Parse(string part)
        {
            part = part.Trim();
            if (part.Length == 0 && parts.Length > 1)
            {
                return null;
            }

            return int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw new ValueError($"Invalid slice notation: '{slice_notation}'. Write start:stop:step, an index, '...' or 'np.newaxis'.");
        }
    }

    /// <summary>Number of indices between start and stop; null when one of them is the end.</summary>
    public int? Length => Stop - Start;

    public static implicit operator Slice(int index) => Index(index);

    public static implicit operator Slice(string slice) => new(slice);

    /// <summary>The range, or index, one further.</summary>
    public static Slice operator ++(Slice a) => a.Moved(1);

    /// <summary>The range, or index, one back.</summary>
    public static Slice operator --(Slice a) => a.Moved(-1);

    public static bool operator ==(Slice a, Slice b) => a is null ? b is null : a.Equals(b);

    public static bool operator !=(Slice a, Slice b) => !(a == b);

    /// <summary>One index, whose dimension goes away.</summary>
    public static Slice Index(int index) => new(index, index + 1, isIndex: true);

    /// <summary>Reads several, separated by commas.</summary>
    public static Slice[] ParseSlices(string multi_slice_notation) =>
        Array.ConvertAll(multi_slice_notation.Trim().TrimStart('[').TrimEnd(']').Split(','), s => new Slice(s));

    /// <summary>As text, separated by commas.</summary>
    public static string FormatSlices(params Slice[] slices) => string.Join(",", slices.Select(s => s.ToString()));

    /// <summary>Number of elements of a range with a start and a stop.</summary>
    /// <exception cref="ValueError">One of them is the end of the dimension.</exception>
    public int GetSize() => Start is { } start && Stop is { } stop
        ? Math.Max(0, (stop - start + Step - Math.Sign(Step)) / Step)
        : throw new ValueError($"The range {this} has no size before the dimension is known.");

    /// <inheritdoc/>
    public override bool Equals(object obj) => obj is Slice other
        && (Start, Stop, Step, IsIndex, IsEllipsis, IsNewAxis) == (other.Start, other.Stop, other.Step, other.IsIndex, other.IsEllipsis, other.IsNewAxis);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Start, Stop, Step, IsIndex, IsEllipsis, IsNewAxis);

    private Slice Moved(int by) => new(Start + by, Stop + by, Step, IsIndex) { IsEllipsis = IsEllipsis, IsNewAxis = IsNewAxis };

    /// <inheritdoc/>
    public override string ToString() => IsEllipsis ? "..." : IsNewAxis ? "np.newaxis"
        : IsIndex ? Start?.ToString(CultureInfo.InvariantCulture) ?? "0"
        : string.Create(CultureInfo.InvariantCulture, $"{Start}:{Stop}{(Step == 1 ? "" : $":{Step}")}");
}
