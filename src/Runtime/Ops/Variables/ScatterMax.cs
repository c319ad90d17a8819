using Reproductions.Runtime.Ops.Arrays;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Rows of a variable, combined with updates: maximum.</summary>
internal sealed class ScatterMax : RowScatter
{
    public override string SignatureText => "ScatterMax(ref:Ref(T), indices:Tindices, updates:T) -> (output_ref:Ref(T)) | T:type in {half,bfloat16,float,double,int32,int64}; Tindices:type in {int32,int64}; use_locking:bool=False";

    protected override Rows.Combine Combine => Rows.Combine.Maximum;
}
