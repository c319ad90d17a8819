using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Staging;

/// <summary>Hands a tuple of a staging area on.</summary>
internal static class StagingTuples
{
    /// <summary>Sets the outputs.</summary>
    /// <exception cref="InvalidArgumentError">The tuple has other types.</exception>
    public static void Set(KernelContext c, Tensor[] tuple)
    {
        if (!c.Node.OutputTypes.AsSpan().SequenceEqual(tuple.Select(t => t.DType).ToArray()))
        {
            throw new InvalidArgumentError($"'{c.Node.Name}' expects ({string.Join(", ", c.Node.OutputTypes.Select(t => t.Name))}) of its staging area, which holds ({string.Join(", ", tuple.Select(t => t.DType.Name))}). Give both ends the same dtypes.");
        }

        for (var i = 0; i < tuple.Length; i++)
        {
            c.SetOutput(i, tuple[i]);
        }
    }
}
