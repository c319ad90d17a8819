namespace Reproductions.Runtime.Ops.Choosing;

/// <summary>Copies rows of one tensor or another.</summary>
internal static class Choice
{
    /// <summary>target row i = t's where the condition holds, else e's; rows have <paramref name="row"/> elements.</summary>
    public static void Copy(Tensor target, ReadOnlySpan<bool> condition, Tensor t, Tensor e, long row)
    {
        if (!target.DType.IsNumeric)
        {
            for (var i = 0; i < condition.Length; i++)
            {
                var source = (condition[i] ? t : e).Objects;
                source.Slice((int)(i * row), (int)row).CopyTo(target.Objects[(int)(i * row)..]);
            }

            return;
        }

        var bytes = (int)row * target.DType.Size;
        for (var i = 0; i < condition.Length; i++)
        {
            var source = (condition[i] ? t : e).Bytes;
            source.Slice(i * bytes, bytes).CopyTo(target.Bytes[(i * bytes)..]);
        }
    }
}
