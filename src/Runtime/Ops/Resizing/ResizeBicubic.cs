using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Resizing;

/// <summary>Images of another size by bicubic interpolation (<see cref="CubicWeights"/>).</summary>
internal sealed class ResizeBicubic : OpType
{
    public override string SignatureText => "ResizeBicubic(images:T, size:int32) -> (resized_images:float) | T:type in {int8,uint8,int16,uint16,int32,int64,half,float,double,bfloat16}; align_corners:bool=False";

    public override void InferShapes(ShapeContext c) => ResizeScale.Infer(c);

    public override Kernel? CreateKernel(Node node) =>
        NumberKernel.Supports(node.Type("T")) ? new ResizeKernel(node.Type("T")) : null;

    private sealed class ResizeKernel(DType type) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var scale = ResizeScale.Read(c);
            var image = c.Input(0);
            var channels = image.Shape[3];
            var source = image.Span<T>();
            var target = c.Allocate(0, new Shape(image.Shape[0], scale.OutHeight, scale.OutWidth, channels)).Span<float>();
            var index = 0;
            for (var n = 0L; n < image.Shape[0]; n++)
            {
                for (var y = 0L; y < scale.OutHeight; y++)
                {
                    var rows = CubicWeights.Around(scale, y, scale.Rows, scale.InHeight);
                    for (var x = 0L; x < scale.OutWidth; x++)
                    {
                        var columns = CubicWeights.Around(scale, x, scale.Columns, scale.InWidth);
                        for (var k = 0L; k < channels; k++)
                        {
                            var sum = 0f;
                            foreach (var (row, height) in rows)
                            {
                                var line = 0f;
                                foreach (var (column, width) in columns)
                                {
                                    line += width * float.CreateTruncating(source[(int)((((((n * scale.InHeight) + row) * scale.InWidth) + column) * channels) + k)]);
                                }

                                sum += height * line;
                            }

                            target[index++] = sum;
                        }
                    }
                }
            }
        }
    }
}
