using System.Text;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Strings cut at delimiters: a sparse matrix, a row for each string.</summary>
internal class StringSplit : ComputeOp
{
    public override string SignatureText => "StringSplit(input:string, delimiter:string) -> (indices:int64, values:string, shape:int64) | skip_empty:bool=True";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 1);
        c.InputOfRank(1, 0);
        c.Set(0, new Shape(Shape.Unknown, 2));
        c.Set(1, Shape.OfRank(1));
        c.Set(2, new Shape(2));
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        if (input.Shape.Rank != 1)
        {
            throw new InvalidArgumentError($"input must be a vector, got shape: {input.Shape}");
        }

        if (c.Input(1).Shape.Rank != 0)
        {
            throw new InvalidArgumentError($"delimiter must be a scalar, got shape: {c.Input(1).Shape}");
        }

        var (places, values) = (new List<long>(), new List<byte[]>());
        long widest = 0;
        for (var row = 0; row < input.Count; row++)
        {
            var parts = Cut(c, Encoding.Latin1.GetString(input.StringAt(row)), Encoding.Latin1.GetString(c.Input(1).StringAt(0)));
            widest = Math.Max(widest, parts.Count);
            for (var i = 0; i < parts.Count; i++)
            {
                places.AddRange([row, i]);
                values.Add(Encoding.Latin1.GetBytes(parts[i]));
            }
        }

        Integers.Write(c.Allocate(0, new Shape(values.Count, 2)), places.ToArray());
        c.SetOutput(1, Tensor.FromByteStrings(new Shape(values.Count), values));
        Integers.Write(c.Allocate(2, new Shape(2)), [input.Count, widest]);
    }

    /// <summary>The parts of one string; each character is one byte.</summary>
    protected virtual IReadOnlyList<string> Cut(KernelContext c, string text, string delimiter)
    {
        IEnumerable<string> parts = delimiter.Length == 0 ? text.Select(ch => ch.ToString()) : text.Split(delimiter.ToCharArray());
        return [.. c.Node.Bool("skip_empty") ? parts.Where(p => p.Length > 0) : parts];
    }
}
