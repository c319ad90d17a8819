using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Checkpoints;

/// <summary>Writes tensors to a checkpoint of format V1.</summary>
internal sealed class Save : SaveSlices
{
    public override string SignatureText => "Save(filename:str, tensor_names:str, data:list:T) -> () | T:list(type) >=1 | is_stateful";

    protected override int FirstTensor => 2;
}
