using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Slices by coordinates.</summary>
internal sealed class GatherNd : ComputeOp
{
    public override string SignatureText => "GatherNd(params:Tparams, indices:Tindices) -> (output:Tparams) | Tparams:type; Tindices:type in {int32,int64}";

    public override void InferShapes(ShapeContext c) => Infer(c, c.Input(0));

    /// <summary>Shape function for slices of <paramref name="parameters"/>.</summary>
    public static void Infer(ShapeContext c, Shape parameters)
    {
        var indices = c.WithRankAtLeast(c.Input(1), 1);
        if (!indices.HasRank || !parameters.HasRank || indices[-1] == Shape.Unknown)
        {
            return;
        }

        if (indices[-1] > parameters.Rank)
        {
            throw c.Error($"indices.shape[-1] must be <= params.rank, but saw indices shape: {indices} and params shape: {parameters}");
        }

        c.Set(0, indices.Slice(0, indices.Rank - 1).Concat(parameters.Slice((int)indices[-1])));
    }

    /// <summary>Writes output 0.</summary>
    public static void Run(KernelContext c, Tensor source, Tensor indices)
    {
        if (source.Shape.Rank < 1 || indices.Shape.Rank < 1)
        {
            throw new InvalidArgumentError(source.Shape.Rank < 1 ? "params must be at least a vector" : "indices must be at least a vector");
        }

        var depth = NdIndices.Depth(indices.Shape);
        if (depth > source.Shape.Rank)
        {
            throw new InvalidArgumentError($"index innermost dimension length must be <= params rank; saw: {depth} vs. {source.Shape.Rank}");
        }

        var inner = source.Shape.Slice(depth);
        var width = inner.ElementCount;
        var output = c.Allocate(0, indices.Shape.Slice(0, indices.Shape.Rank - 1).Concat(inner));
        long row = 0;
        foreach (var start in NdIndices.Starts(indices, source.Shape, (i, coordinates) => new InvalidArgumentError(
            $"indices{NdIndices.Place(indices.Shape, i)} = [{string.Join(", ", coordinates)}] does not index into param shape {source.Shape}, node name: {c.Node.Name}")))
        {
            Elements.Copy(source, start, output, row++ * width, width);
        }
    }

    protected override void Compute(KernelContext c) => Run(c, c.Input(0), c.Input(1));
}
