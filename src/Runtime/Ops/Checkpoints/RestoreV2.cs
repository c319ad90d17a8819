using Reproductions.Runtime.Formats.TensorBundle;
using Reproductions.Runtime.Formats;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Checkpoints;

/// <summary>Reads tensors from a checkpoint of format V2, or V1 where there is no index file.</summary>
internal sealed class RestoreV2 : ComputeOp
{
    public override string SignatureText => "RestoreV2(prefix:str, tensor_names:str, shape_and_slices:str) -> (tensors:list:dtypes) | dtypes:list(type) >=1 | is_stateful";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 0);
        c.Merge(c.InputOfRank(1, 1), c.InputOfRank(2, 1));
        if (c.Constant(2) is not { } slices)
        {
            return;
        }

        if (slices.Count != c.OutputCount)
        {
            throw c.Error($"shape_and_slices must have {c.OutputCount} elements, one an output, but has {slices.Count}");
        }

        for (var i = 0; i < c.OutputCount; i++)
        {
            c.Set(i, ShapeAndSlice.Parse(slices.TextAt(i))?.SliceShape ?? Shape.UnknownRank);
        }
    }

    protected override void Compute(KernelContext c)
    {
        var types = c.Node.OutputTypes;
        var prefix = CheckpointInputs.Prefix(c);
        var keys = CheckpointInputs.Keys(c, 1, types.Length, "tensor_names");
        var slices = CheckpointInputs.Keys(c, 2, types.Length, "shape_and_slices");
        using var file = CheckpointFile.Open(prefix);
        var requests = new RestoreRequest[types.Length];
        for (var i = 0; i < requests.Length; i++)
        {
            requests[i] = new RestoreRequest(keys[i], slices[i], types[i]);
        }

        var values = file.Restore(requests, c.Allocate);
        c.Resources.GetOrCreate("", RestoredFiles.Name, static () => new RestoredFiles()).Note(c.Node, c.Step.Id, prefix);
        for (var i = 0; i < values.Length; i++)
        {
            c.SetOutput(i, values[i]);
        }
    }
}
