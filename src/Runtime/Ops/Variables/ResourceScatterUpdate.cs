using Reproductions.Runtime.Ops.Arrays;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Rows of a resource variable, combined with updates: update.</summary>
internal sealed class ResourceScatterUpdate : RowScatter
{
    public override string SignatureText => "ResourceScatterUpdate(resource:resource, indices:Tindices, updates:dtype) -> () | dtype:type; Tindices:type in {int32,int64} | is_stateful";

    protected override Rows.Combine Combine => Rows.Combine.Update;
}
