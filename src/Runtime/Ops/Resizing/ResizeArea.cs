using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Resizing;

/// <summary>Images of another size; each pixel is the mean of the area that it covers.</summary>
internal sealed class ResizeArea : OpType
{
    public override string SignatureText => "ResizeArea(images:T, size:int32) -> (resized_images:float) | T:type in {int8,uint8,int16,uint16,int32,int64,half,float,double,bfloat16}; align_corners:bool=False";

    public override void InferShapes(ShapeContext c) => ResizeScale.Infer(c);

    public override Kernel? CreateKernel(Node node) => NumberKernel.Supports(node.Type("T")) ? new ResizeKernel(node.Type("T")) : null;

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
                    for (var x = 0L; x < scale.OutWidth; x++)
                    {
                        for (var k = 0L; k < channels; k++)
                        {
                            var sum = 0.0;
                            foreach (var (row, height) in Covered(y, scale.Rows, scale.InHeight))
                            {
                                foreach (var (column, width) in Covered(x, scale.Columns, scale.InWidth))
                                {
                                    sum += height * width * double.CreateTruncating(source[(int)((((((n * scale.InHeight) + row) * scale.InWidth) + column) * channels) + k)]);
                                }
                            }

                            target[index++] = (float)(sum / (scale.Rows * scale.Columns));
                        }
                    }
                }
            }
        }

        // The pixels under [index, index + 1) * scale, each with the length that is covered.
        private static List<(long Pixel, float Length)> Covered(long index, float scale, long size)
        {
            var start = index * scale;
            var end = (index + 1) * scale;
            var parts = new List<(long, float)>();
            for (var pixel = (long)MathF.Floor(start); pixel < (long)MathF.Ceiling(end); pixel++)
            {
                var length = pixel < start ? (pixel + 1 > end ? scale : pixel + 1 - start) : pixel + 1 > end ? end - pixel : 1;
                parts.Add((Math.Clamp(pixel, 0, size - 1), length));
            }

            return parts;
        }
    }
}
