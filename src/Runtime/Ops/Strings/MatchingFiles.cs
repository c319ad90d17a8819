using Reproductions.Runtime.Formats;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>The files that match one of several patterns, sorted.</summary>
internal sealed class MatchingFiles : ComputeOp
{
    public override string SignatureText => "MatchingFiles(pattern:string) -> (filenames:string) |";

    public override void InferShapes(ShapeContext c)
    {
        c.WithRankAtMost(c.Input(0), 1);
        c.Set(0, new Shape(Shape.Unknown));
    }

    protected override void Compute(KernelContext c)
    {
        var patterns = c.Input(0);
        if (patterns.Shape.Rank > 1)
        {
            throw new InvalidArgumentError($"Input patterns tensor must be scalar or vector, but had shape: {patterns.Shape}");
        }

        string[] files = [.. Enumerable.Range(0, (int)patterns.Count).SelectMany(i => Glob.Match(patterns.TextAt(i))).Order(StringComparer.Ordinal)];
        c.SetOutput(0, Tensor.FromStrings(new Shape(files.Length), files));
    }
}
