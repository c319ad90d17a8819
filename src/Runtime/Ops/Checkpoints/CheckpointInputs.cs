using Reproductions.Runtime.Formats.TensorBundle;
using Reproductions.Runtime.Formats;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Checkpoints;

/// <summary>What the checkpoint ops share: their string inputs.</summary>
internal static class CheckpointInputs
{
    /// <summary>The prefix or file name at input 0.</summary>
    public static string Prefix(KernelContext c, int index = 0)
    {
        var value = c.Input(index);
        return value.Count == 1 ? value.TextAt(0) : throw new InvalidArgumentError($"Input {index} (filename or prefix) must be a string scalar; got a tensor of {value.Count} elements");
    }

    /// <summary>The strings of input <paramref name="index"/>, a vector of <paramref name="count"/>, as checkpoint keys.</summary>
    public static string[] Keys(KernelContext c, int index, long count, string what)
    {
        var value = c.Input(index);
        if (value.Shape.Rank != 1 || value.Count != count)
        {
            throw new InvalidArgumentError($"Input {index} ({what}) must be a vector of {count} strings, one a tensor; got shape {value.Shape}");
        }

        var keys = new string[count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = KeyText.Decode(value.StringAt(i));
        }

        return keys;
    }

    /// <summary>The slice that a specification names; null when it is empty.</summary>
    /// <exception cref="InvalidArgumentError">It does not parse, or the tensor has another shape.</exception>
    public static ShapeAndSlice? Slice(string text, Tensor value)
    {
        var slice = ShapeAndSlice.Parse(text);
        if (slice is not null && !slice.SliceShape.Equals(value.Shape))
        {
            throw new InvalidArgumentError($"Slice in shape_and_slice specification does not match the shape of the tensor to  save: {text}, tensor: {value.Shape}");
        }

        return slice;
    }
}
