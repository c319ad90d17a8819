namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>
/// An equation of einsum, as <c>bij,bjk->bik</c>: a label a dimension. The dimensions that <c>...</c> stands for are labelled from the
/// last one on with -1, -2 and so on, so that those of two inputs meet as in broadcasting. Immutable and thread-safe.
/// </summary>
internal sealed class EinsumEquation
{
    private const string Ellipsis = "...";

    private EinsumEquation(string[] inputs, string output)
    {
        Inputs = inputs;
        Output = output;
    }

    /// <summary>The subscripts of each input.</summary>
    public string[] Inputs { get; }

    /// <summary>The subscripts of the output.</summary>
    public string Output { get; }

    /// <summary>True when the output has dimensions that only the inputs' ranks tell.</summary>
    public bool IsOutputOpen => Output.Contains(Ellipsis, StringComparison.Ordinal);

    /// <summary>Parses an equation.</summary>
    /// <exception cref="InvalidArgumentError">It is no equation for so many inputs.</exception>
    public static EinsumEquation Parse(string equation, int inputs)
    {
        var sides = equation.Replace(" ", "").Split("->");
        if (sides.Length != 2)
        {
            throw new InvalidArgumentError($"Expecting exactly one '->' in einsum equation: {equation}");
        }

        var subscripts = sides[0].Split(',');
        if (subscripts.Length != inputs || inputs is not (1 or 2))
        {
            throw new InvalidArgumentError($"Expecting 1 or 2 input subscripts in equation '{equation}', as many as inputs, but got {subscripts.Length} for {inputs}");
        }

        foreach (var side in subscripts.Append(sides[1]))
        {
            var letters = side.IndexOf(Ellipsis, StringComparison.Ordinal) is >= 0 and var at ? side.Remove(at, Ellipsis.Length) : side;
            foreach (var letter in letters)
            {
                if (!char.IsAsciiLetter(letter))
                {
                    throw new InvalidArgumentError(letter == '.'
                        ? $"Invalid ellipsis in '{side}' of equation '{equation}': each of the subscripts may hold '...' once."
                        : $"Invalid label '{letter}' in '{side}' of equation '{equation}': labels are letters.");
                }

                if (!subscripts.Any(s => s.Contains(letter)))
                {
                    throw new InvalidArgumentError($"Invalid equation '{equation}': output subscripts contain the label '{letter}' that no input has.");
                }
            }
        }

        return new EinsumEquation(subscripts, sides[1]);
    }

    /// <summary>How many dimensions the ellipsis of <paramref name="subscripts"/> stands for in a tensor of <paramref name="rank"/> dimensions.</summary>
    /// <exception cref="InvalidArgumentError">The rank does not fit.</exception>
    public static int Hidden(string subscripts, int rank)
    {
        var isOpen = subscripts.Contains(Ellipsis, StringComparison.Ordinal);
        var named = subscripts.Length - (isOpen ? Ellipsis.Length : 0);
        return (isOpen ? rank >= named : rank == named)
            ? rank - named
            : throw new InvalidArgumentError($"Expected input with subscripts '{subscripts}' to have {(isOpen ? "at least " : "")}{named} dimensions, got {rank}.");
    }

    /// <summary>A label for each dimension.</summary>
    /// <param name="subscripts">Of an input or the output.</param>
    /// <param name="hidden">What the ellipsis, if any, stands for.</param>
    public static int[] Labels(string subscripts, int hidden)
    {
        var at = subscripts.IndexOf(Ellipsis, StringComparison.Ordinal);
        return at < 0
            ? [.. subscripts.Select(l => (int)l)]
            : [.. subscripts[..at].Select(l => (int)l), .. Enumerable.Range(0, hidden).Select(i => i - hidden), .. subscripts[(at + Ellipsis.Length)..].Select(l => (int)l)];
    }
}
