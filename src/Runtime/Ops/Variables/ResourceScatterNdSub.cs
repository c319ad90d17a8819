using Reproductions.Runtime.Ops.Arrays;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Slices of a resource variable, combined with updates: subtract.</summary>
internal sealed class ResourceScatterNdSub : NdScatter
{
    public override string SignatureText => "ResourceScatterNdSub(ref:resource, indices:Tindices, updates:T) -> () | T:type; Tindices:type in {int32,int64}; use_locking:bool=True | is_stateful";

    protected override Rows.Combine Combine => Rows.Combine.Subtract;
}
