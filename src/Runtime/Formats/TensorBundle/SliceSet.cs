namespace Reproductions.Runtime.Formats.TensorBundle;

/// <summary>The slices in which one tensor is stored. Immutable and thread-safe.</summary>
internal sealed class SliceSet
{
    // An index of a few bytes a slice must not cost a quadratic number of steps.
    private const long MaxComparisons = 50_000_000;

    private readonly string _key;
    private readonly string _file;
    private readonly List<(TensorSlice Stored, TensorSlice Resolved)> _slices = [];
    private readonly Dictionary<TensorSlice, TensorSlice> _byBox = [];

    /// <summary>Checks slices against the tensor and each other.</summary>
    /// <exception cref="InternalError">A slice has another rank, leaves the tensor, or overlaps another.</exception>
    /// <exception cref="DataLossError">A length is negative, or there are too many slices side by side.</exception>
    public SliceSet(string key, Shape shape, IReadOnlyList<TensorSlice> slices, string file)
    {
        _key = key;
        _file = file;
        foreach (var stored in slices)
        {
            if (stored.Extents.Any(e => e.Start < 0 || e.Length < TensorSlice.FullLength))
            {
                throw new DataLossError($"Key '{key}' lists the slice {stored}, which has a negative start or length. The file '{file}' is damaged.");
            }

            TensorSlice resolved;
            try
            {
                resolved = stored.Resolve(shape);
            }
            catch (InternalError e)
            {
                throw new InternalError($"{e.Message}. Key '{key}' in '{file}' lists it; the file is damaged.", e);
            }

            _slices.Add((stored, resolved));
        }

        DemandDisjoint();
        foreach (var (stored, resolved) in _slices)
        {
            _byBox.TryAdd(resolved, stored);
        }
    }

    /// <summary>The stored slice that is exactly the box; null when none is.</summary>
    public TensorSlice? Find(TensorSlice box) => _byBox.GetValueOrDefault(box);

    /// <summary>The stored slices that share elements with the box.</summary>
    /// <exception cref="InvalidArgumentError">They do not cover it.</exception>
    public IReadOnlyList<(TensorSlice Stored, TensorSlice Resolved)> Cover(TensorSlice box, TensorSlice asked)
    {
        var parts = new List<(TensorSlice, TensorSlice)>();
        Int128 covered = 0;
        foreach (var part in _slices)
        {
            if (part.Resolved.Intersect(box) is { } common)
            {
                parts.Add(part);
                covered += common.Volume;
            }
            else if (part.Resolved.Volume == 0)
            {
                // It adds nothing, but a list that names it promises that it is there.
                parts.Add(part);
            }
        }

        if (covered != box.Volume)
        {
            throw new InvalidArgumentError($"Does not have sufficient slices for partitioned tensor {_key} to restore in slice_spec: {asked}. '{_file}' has {covered} of the {box.Volume} elements, in the slices {Listed()}.");
        }

        return parts;
    }

    private string Listed() => string.Join(' ', _slices.Take(10).Select(s => s.Stored)) + (_slices.Count > 10 ? $" and {_slices.Count - 10} more" : "");

    // Sweeps along the dimension that separates the slices best.
    private void DemandDisjoint()
    {
        if (_slices.Count < 2)
        {
            return;
        }

        var rank = _slices[0].Resolved.Rank;
        var axis = 0;
        var best = 0;
        for (var i = 0; i < rank; i++)
        {
            var starts = _slices.Select(s => s.Resolved.Extents[i].Start).Distinct().Count();
            if (starts > best)
            {
                (best, axis) = (starts, i);
            }
        }

        if (rank == 0)
        {
            return;
        }

        var order = Enumerable.Range(0, _slices.Count).OrderBy(i => _slices[i].Resolved.Extents[axis].Start).ToArray();
        long comparisons = 0;
        for (var i = 0; i < order.Length; i++)
        {
            var slice = _slices[order[i]].Resolved;
            var end = slice.Extents[axis].Start + slice.Extents[axis].Length;
            for (var j = i + 1; j < order.Length && _slices[order[j]].Resolved.Extents[axis].Start < end; j++)
            {
                if (++comparisons > MaxComparisons)
                {
                    throw new DataLossError($"Key '{_key}' lists {_slices.Count} slices side by side, more than can be told apart. The file '{_file}' is damaged.");
                }

                if (slice.Overlaps(_slices[order[j]].Resolved))
                {
                    var (first, second) = order[i] < order[j] ? (order[i], order[j]) : (order[j], order[i]);
                    throw new InternalError($"Overlapping slices: existing slice = {_slices[first].Stored}, new slice = {_slices[second].Stored}. Key '{_key}' in '{_file}' lists both; the file is damaged or was written by a faulty program.");
                }
            }
        }
    }
}
