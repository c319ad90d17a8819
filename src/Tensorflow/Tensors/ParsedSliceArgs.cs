namespace Tensorflow;

/// <summary>Ranges as the strided-slice ops take them: one entry a range, and masks with a bit for each.</summary>
public class ParsedSliceArgs
{
    /// <summary>Where each range begins.</summary>
    public int[] Begin { get; set; }

    /// <summary><see cref="Begin"/> as a tensor of the graph.</summary>
    public Tensor PackedBegin { get; set; }

    /// <summary>Where each range ends, exclusive.</summary>
    public int[] End { get; set; }

    /// <summary><see cref="End"/> as a tensor of the graph.</summary>
    public Tensor PackedEnd { get; set; }

    /// <summary>The step of each range.</summary>
    public int[] Strides { get; set; }

    /// <summary><see cref="Strides"/> as a tensor of the graph.</summary>
    public Tensor PackedStrides { get; set; }

    /// <summary>The ranges that begin where the dimension does.</summary>
    public int BeginMask { get; set; }

    /// <summary>The ranges that end where the dimension does.</summary>
    public int EndMask { get; set; }

    /// <summary>The single indices, whose dimension goes away.</summary>
    public int ShrinkAxisMask { get; set; }

    /// <summary>The new dimensions.</summary>
    public int NewAxisMask { get; set; }

    /// <summary>The range that stands for all dimensions that are not named.</summary>
    public int EllipsisMask { get; set; }

    /// <summary>The masks as attributes of the ops.</summary>
    internal (string Name, object Value)[] Masks =>
    [
        ("begin_mask", BeginMask),
        ("end_mask", EndMask),
        ("ellipsis_mask", EllipsisMask),
        ("new_axis_mask", NewAxisMask),
        ("shrink_axis_mask", ShrinkAxisMask),
    ];

    /// <summary>Reads ranges, and makes the tensors <c>stack</c>, <c>stack_1</c> and <c>stack_2</c> of them.</summary>
    internal static ParsedSliceArgs Parse(Slice[] slices)
    {
        var parsed = new ParsedSliceArgs { Begin = new int[slices.Length], End = new int[slices.Length], Strides = new int[slices.Length] };
        for (var i = 0; i < slices.Length; i++)
        {
            (parsed.Begin[i], parsed.End[i], parsed.Strides[i]) = parsed.Read(slices[i], 1 << i);
        }

        parsed.PackedBegin = ops.convert_to_tensor(parsed.Begin, name: "stack");
        parsed.PackedEnd = ops.convert_to_tensor(parsed.End, name: "stack_1");
        parsed.PackedStrides = ops.convert_to_tensor(parsed.Strides, name: "stack_2");
        return parsed;
    }

    private (int Begin, int End, int Stride) Read(Slice slice, int bit)
    {
        if (slice.IsEllipsis || slice.IsNewAxis)
        {
            EllipsisMask |= slice.IsEllipsis ? bit : 0;
            NewAxisMask |= slice.IsNewAxis ? bit : 0;
            return (0, 0, 1);
        }

        if (slice.IsIndex)
        {
            ShrinkAxisMask |= bit;
            return (slice.Start.Value, slice.Start.Value + 1, 1);
        }

        BeginMask |= slice.Start is null ? bit : 0;
        EndMask |= slice.Stop is null ? bit : 0;
        return (slice.Start ?? 0, slice.Stop ?? 0, slice.Step);
    }
}
