using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Checkpoints;

/// <summary>Reads one tensor from a checkpoint of format V1.</summary>
internal sealed class Restore : RestoreSlice
{
    public override string SignatureText => "Restore(file_pattern:str, tensor_name:str) -> (tensor:dt) | dt:type; preferred_shard:int=-1 | is_stateful";
}
