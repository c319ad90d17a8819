using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>A random window of an image that covers a part of one of the given boxes; how much, an attribute says.</summary>
internal sealed class SampleDistortedBoundingBox : SampleDistortedBoundingBoxV2
{
    public override string SignatureText => "SampleDistortedBoundingBox(image_size:T, bounding_boxes:float) -> (begin:T, size:T, bboxes:float) | T:type in {uint8,int8,int16,int32,int64}; seed:int=0; seed2:int=0; min_object_covered:float=0.1; aspect_ratio_range:list(float)=[0.75,1.330000043]; area_range:list(float)=[0.050000001,1.0]; max_attempts:int=100; use_image_if_no_bounding_boxes:bool=False | is_stateful";

    protected override float Covered(KernelContext c) => c.Node.Float("min_object_covered");
}
