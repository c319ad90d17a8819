using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Sets a strided slice of a variable.</summary>
internal sealed class ResourceStridedSliceAssign : SliceAssign
{
    public override string SignatureText => "ResourceStridedSliceAssign(ref:resource, begin:Index, end:Index, strides:Index, value:T) -> () | T:type; Index:type in {int32,int64}; begin_mask:int=0; end_mask:int=0; ellipsis_mask:int=0; new_axis_mask:int=0; shrink_axis_mask:int=0 | is_stateful";
}
