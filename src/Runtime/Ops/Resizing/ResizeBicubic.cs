using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Resizing;

/// <summary>Images of another size by bicubic interpolation (a = -0.75, weights from a table of 1024 steps).</summary>
internal sealed class ResizeBicubic : OpType
{
    public override string SignatureText => "ResizeBicubic(images:T, size:int32) -> (resized_images:float) | T:type in {int8,uint8,int16,uint16,int32,int64,half,float,double,bfloat16}; align_corners:bool=False";

    private const int Steps = 1024;

    public override void InferShapes(ShapeContext c) => ResizeScale.Infer(c);

    public override Kernel? CreateKernel(Node node) =>
        NumberKernel.Supports(node.Type("T")) && !node.Bool("half_pixel_centers") ? new ResizeKernel(node.Type("T")) : null;

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
                    var rows = Around(scale.Place(y, scale.Rows), scale.InHeight);
                    for (var x = 0L; x < scale.OutWidth; x++)
                    {
                        var columns = Around(scale.Place(x, scale.Columns), scale.InWidth);
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

        // The four pixels around a place and their weights.
        private static (long Pixel, float Weight)[] Around(float place, long size)
        {
            var first = (long)MathF.Floor(place);
            var step = (int)MathF.Round((place - first) * Steps, MidpointRounding.ToEven);
            var near = step / (float)Steps;
            var far = (Steps - step) / (float)Steps;
            return
            [
                (Math.Clamp(first - 1, 0, size - 1), Outer(near)),
                (Math.Clamp(first, 0, size - 1), Inner(near)),
                (Math.Clamp(first + 1, 0, size - 1), Inner(far)),
                (Math.Clamp(first + 2, 0, size - 1), Outer(far)),
            ];
        }

        private static float Inner(float x) => ((((1.25f * x) - 2.25f) * x) * x) + 1;

        private static float Outer(float x)
        {
            x += 1;
            return (((((-0.75f * x) + 3.75f) * x) - 6f) * x) + 3f;
        }
    }
}
