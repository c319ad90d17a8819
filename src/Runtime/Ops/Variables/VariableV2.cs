using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>A variable.</summary>
internal sealed class VariableV2 : VariableHolder
{
    public override string SignatureText => "VariableV2() -> (ref:Ref(dtype)) | shape:shape; dtype:type; container:string=''; shared_name:string='' | is_stateful";
}
