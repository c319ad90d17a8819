using Reproductions.Runtime.Ops.Arrays;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Rows of a variable, combined with updates: update.</summary>
internal sealed class ScatterUpdate : RowScatter
{
    public override string SignatureText => "ScatterUpdate(ref:Ref(T), indices:Tindices, updates:T) -> (output_ref:Ref(T)) | T:type; Tindices:type in {int32,int64}; use_locking:bool=True";

    protected override Rows.Combine Combine => Rows.Combine.Update;
}
