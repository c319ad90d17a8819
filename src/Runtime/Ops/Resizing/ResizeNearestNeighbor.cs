using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Resizing;

/// <summary>Images of another size; each pixel is the nearest.</summary>
internal sealed class ResizeNearestNeighbor : OpType
{
    public override string SignatureText => "ResizeNearestNeighbor(images:T, size:int32) -> (resized_images:T) | T:type in {int8,uint8,int16,uint16,int32,int64,half,float,double,bfloat16}; align_corners:bool=False";

    public override void InferShapes(ShapeContext c) => ResizeScale.Infer(c);

    public override Kernel? CreateKernel(Node node) => NumberKernel.Supports(node.Type("T")) ? new ResizeKernel(node.Type("T")) : null;

    private sealed class ResizeKernel(DType type) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var scale = ResizeScale.Read(c);
            var image = c.Input(0);
            var channels = (int)image.Shape[3];
            var source = image.Span<T>();
            var target = c.Allocate(0, new Shape(image.Shape[0], scale.OutHeight, scale.OutWidth, channels)).Span<T>();
            for (var n = 0L; n < image.Shape[0]; n++)
            {
                for (var y = 0L; y < scale.OutHeight; y++)
                {
                    var row = scale.Nearest(y, scale.Rows, scale.InHeight);
                    for (var x = 0L; x < scale.OutWidth; x++)
                    {
                        var column = scale.Nearest(x, scale.Columns, scale.InWidth);
                        var near = (int)(((((n * scale.InHeight) + row) * scale.InWidth) + column) * channels);
                        var here = (int)(((((n * scale.OutHeight) + y) * scale.OutWidth) + x) * channels);
                        source.Slice(near, channels).CopyTo(target[here..]);
                    }
                }
            }
        }
    }
}
