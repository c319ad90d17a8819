using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Sets a strided slice of a variable.</summary>
internal sealed class StridedSliceAssign : SliceAssign
{
    public override string SignatureText => "StridedSliceAssign(ref:Ref(T), begin:Index, end:Index, strides:Index, value:T) -> (output_ref:Ref(T)) | T:type; Index:type in {int32,int64}; begin_mask:int=0; end_mask:int=0; ellipsis_mask:int=0; new_axis_mask:int=0; shrink_axis_mask:int=0";
}
