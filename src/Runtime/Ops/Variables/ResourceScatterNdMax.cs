using Reproductions.Runtime.Ops.Arrays;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Slices of a resource variable, combined with updates: maximum.</summary>
internal sealed class ResourceScatterNdMax : NdScatter
{
    public override string SignatureText => "ResourceScatterNdMax(ref:resource, indices:Tindices, updates:T) -> () | T:type; Tindices:type in {int32,int64}; use_locking:bool=True | is_stateful";

    public override bool IsNewerThan113 => true;

    protected override Rows.Combine Combine => Rows.Combine.Maximum;
}
