using Reproductions.Runtime.Formats.SavedSlices;
using Reproductions.Runtime.Formats;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Checkpoints;

/// <summary>Reads one tensor, or a slice of it, from a checkpoint of format V1.</summary>
internal class RestoreSlice : ComputeOp
{
    public override string SignatureText => "RestoreSlice(file_pattern:str, tensor_name:str, shape_and_slice:str) -> (tensor:dt) | dt:type; preferred_shard:int=-1 | is_stateful";

    public override void InferShapes(ShapeContext c)
    {
        for (var i = 0; i < c.InputCount; i++)
        {
            c.InputOfRank(i, 0);
        }
    }

    protected override void Compute(KernelContext c)
    {
        var slice = c.InputCount > 2 ? c.Input(2).TextAt(0) : "";
        var pattern = CheckpointInputs.Prefix(c);
        using var reader = SavedSlicesReader.Open(pattern);
        c.SetOutput(0, reader.Restore([new RestoreRequest(KeyText.Decode(c.Input(1).StringAt(0)), slice, c.Node.OutputTypes[0])])[0]);
        c.Resources.GetOrCreate("", RestoredFiles.Name, static () => new RestoredFiles()).Note(c.Node, c.Step.Id, pattern);
    }
}
