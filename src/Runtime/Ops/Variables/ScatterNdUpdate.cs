using Reproductions.Runtime.Ops.Arrays;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Slices of a variable, combined with updates: update.</summary>
internal sealed class ScatterNdUpdate : NdScatter
{
    public override string SignatureText => "ScatterNdUpdate(ref:Ref(T), indices:Tindices, updates:T) -> (output_ref:Ref(T)) | T:type; Tindices:type in {int32,int64}; use_locking:bool=True";

    protected override Rows.Combine Combine => Rows.Combine.Update;
}
