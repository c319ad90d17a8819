using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Resizing;

/// <summary>The gradient of ResizeNearestNeighbor: each pixel's gradient added to the nearest.</summary>
internal sealed class ResizeNearestNeighborGrad : OpType
{
    public override string SignatureText => "ResizeNearestNeighborGrad(grads:T, size:int32) -> (output:T) | T:type in {uint8,int8,int32,half,float,double,bfloat16}; align_corners:bool=False";

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
            scale = scale with { InHeight = scale.OutHeight, InWidth = scale.OutWidth, OutHeight = scale.InHeight, OutWidth = scale.InWidth };
            target.Clear();
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
                        for (var k = 0; k < channels; k++)
                        {
                            target[near + k] += source[here + k];
                        }
                    }
                }
            }
        }
    }
}
