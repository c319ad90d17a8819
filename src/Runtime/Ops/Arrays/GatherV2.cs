using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Slices along any axis, by indices.</summary>
internal sealed class GatherV2 : ComputeOp
{
    public override string SignatureText => "GatherV2(params:Tparams, indices:Tindices, axis:Taxis) -> (output:Tparams) | Tparams:type; Tindices:type in {int32,int64}; Taxis:type in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        var parameters = c.WithRankAtLeast(c.Input(0), 1);
        var indices = c.Input(1);
        c.InputOfRank(2, 0);
        if (c.ConstantScalar(2) is not { } axis)
        {
            c.Set(0, parameters.HasRank && indices.HasRank ? Shape.OfRank(parameters.Rank + indices.Rank - 1 - Batch(c.Node, indices.Rank)) : Shape.UnknownRank);
            return;
        }

        parameters = c.WithRankAtLeast(parameters, (int)(axis < 0 ? -axis : axis + 1));
        if (parameters.HasRank && indices.HasRank)
        {
            var at = (int)(axis < 0 ? axis + parameters.Rank : axis);
            c.Set(0, parameters.Slice(0, at).Concat(indices.Slice(Batch(c.Node, indices.Rank))).Concat(parameters.Slice(at + 1)));
        }
    }

    // An attribute of TensorFlow 1.14 and later, kept on nodes that were read with another value than 0.
    private static int Batch(Node node, int indicesRank)
    {
        var batch = (int)(node.Attributes.Find("batch_dims")?.I ?? 0);
        return batch < 0 ? batch + indicesRank : batch;
    }

    protected override void Compute(KernelContext c)
    {
        var source = c.Input(0);
        var rank = source.Shape.Rank;
        if (c.Input(2).Shape.Rank != 0)
        {
            throw new InvalidArgumentError("axis must be scalar");
        }

        var axis = Integers.First(c.Input(2));
        var least = axis < 0 ? -axis : axis + 1;
        if (rank < least)
        {
            throw new InvalidArgumentError($"Shape must be at least rank {least} but is rank {rank}");
        }

        Gather.Run(c, source, c.Input(1), (int)(axis < 0 ? axis + rank : axis), Batch(c.Node, c.Input(1).Shape.Rank));
    }
}
