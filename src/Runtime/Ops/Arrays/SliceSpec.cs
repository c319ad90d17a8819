using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>What a strided slice means for one input shape (core/util/strided_slice_op.cc): dense bounds and the shape of the result.</summary>
internal sealed class SliceSpec
{
    private const int NewAxis = -2;
    private const int ShrunkAxis = -1;

    private readonly Func<string, InvalidArgumentError> _error;
    private readonly List<int> _gather = [];
    private readonly bool _known;
    private readonly bool[] _beginMask;
    private readonly bool[] _endMask;
    private readonly bool[] _shrink;

    /// <summary>Resolves a slice.</summary>
    /// <param name="begin">First index of each sparse dimension; null when not known.</param>
    /// <param name="end">Index behind the last of each; null when not known.</param>
    /// <param name="strides">Step of each, not 0.</param>
    /// <param name="input">The input's shape, of known rank.</param>
    /// <param name="node">The node that holds the masks.</param>
    /// <param name="error">Makes the error of a reason.</param>
    public SliceSpec(long[]? begin, long[]? end, long[] strides, Shape input, Node node, Func<string, InvalidArgumentError> error)
    {
        _error = error;
        _known = begin is not null && end is not null;
        var rank = input.Rank;
        Begin = new long[rank];
        End = new long[rank];
        Stride = new long[rank];
        _beginMask = new bool[rank];
        _endMask = new bool[rank];
        _shrink = new bool[rank];
        Expand(begin, end, strides, rank, node);
        var processing = new long[rank];
        for (var i = 0; i < rank; i++)
        {
            processing[i] = Length(i, input[i]);
        }

        Processing = new Shape(processing);
        Final = new Shape([.. _gather.Where(g => g != ShrunkAxis).Select(g => g == NewAxis ? 1 : processing[g])]);
    }

    /// <summary>First index of each input dimension.</summary>
    public long[] Begin { get; }

    /// <summary>Index behind the last, of each input dimension.</summary>
    public long[] End { get; }

    /// <summary>Step of each input dimension.</summary>
    public long[] Stride { get; }

    /// <summary>The result before axes are dropped and added.</summary>
    public Shape Processing { get; }

    /// <summary>The result.</summary>
    public Shape Final { get; }

    private static bool Bit(long mask, int index) => index < 63 && ((mask >> index) & 1) != 0;

    private void Expand(long[]? begin, long[]? end, long[] strides, int rank, Node node)
    {
        var ellipsis = node.Int("ellipsis_mask");
        if ((ellipsis & (ellipsis - 1)) != 0)
        {
            throw _error("Multiple ellipses in slice spec not allowed");
        }

        var newAxis = node.Int("new_axis_mask");
        var count = strides.Length;
        var seen = false;
        var axesAfter = 0;
        for (var i = 0; i < count; i++)
        {
            axesAfter += seen && Bit(newAxis, i) ? 1 : 0;
            seen |= Bit(ellipsis, i);
        }

        if (!seen)
        {
            ellipsis |= 1L << count;
            count++;
        }

        var full = 0;
        for (var i = 0; i < count; i++)
        {
            if (Bit(ellipsis, i))
            {
                var next = Math.Min(rank - (count - i) + 1 + axesAfter, rank);
                for (; full < next; full++)
                {
                    Stride[full] = 1;
                    _beginMask[full] = _endMask[full] = true;
                    _gather.Add(full);
                }
            }
            else if (Bit(newAxis, i))
            {
                _gather.Add(NewAxis);
            }
            else
            {
                Take(full, i, begin, end, strides, node);
                full++;
            }
        }
    }

    private void Take(int full, int sparse, long[]? begin, long[]? end, long[] strides, Node node)
    {
        if (full == Begin.Length)
        {
            throw _error($"Index out of range using input dim {full}; input has only {Begin.Length} dims");
        }

        Begin[full] = begin?[sparse] ?? 0;
        End[full] = end?[sparse] ?? 0;
        Stride[full] = strides[sparse];
        _beginMask[full] = Bit(node.Int("begin_mask"), sparse);
        _endMask[full] = Bit(node.Int("end_mask"), sparse);
        _shrink[full] = Bit(node.Int("shrink_axis_mask"), sparse);
        _gather.Add(_shrink[full] ? ShrunkAxis : full);
    }

    private long Length(int i, long dim)
    {
        var stride = Stride[i];
        if (stride == 0)
        {
            throw _error($"strides[{i}] must be non-zero");
        }

        if (dim == Shape.Unknown)
        {
            return _shrink[i] ? 1 : Shape.Unknown;
        }

        if (_shrink[i] && stride <= 0)
        {
            throw _error("only stride 1 allowed on non-range indexing.");
        }

        long interval;
        if (_known)
        {
            if (_shrink[i])
            {
                Begin[i] = Begin[i] < 0 ? dim + Begin[i] : Begin[i];
                End[i] = Begin[i] + 1;
                if (Begin[i] < 0 || Begin[i] >= dim)
                {
                    throw _error($"slice index {Begin[i]} of dimension {i} out of bounds.");
                }
            }
            else
            {
                Begin[i] = Canonical(Begin[i], _beginMask[i], dim, stride, isEnd: false);
                End[i] = Canonical(End[i], _endMask[i], dim, stride, isEnd: true);
            }

            interval = End[i] - Begin[i];
        }
        else if (_shrink[i])
        {
            interval = 1;
        }
        else if (_beginMask[i] && _endMask[i])
        {
            interval = stride < 0 ? -dim : dim;
        }
        else
        {
            return Shape.Unknown;
        }

        return interval == 0 || interval < 0 != stride < 0 ? 0 : (interval / stride) + (interval % stride != 0 ? 1 : 0);
    }

    private static long Canonical(long index, bool masked, long dim, long stride, bool isEnd)
    {
        var (low, high) = stride > 0 ? (0L, dim) : (-1L, dim - 1);
        if (masked)
        {
            return isEnd == stride > 0 ? high : low;
        }

        return Math.Clamp(index < 0 ? dim + index : index, low, high);
    }
}
