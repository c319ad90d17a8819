using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Resizing;

/// <summary>Images of another size by bilinear interpolation.</summary>
internal sealed class ResizeBilinear : OpType
{
    public override string SignatureText => "ResizeBilinear(images:T, size:int32) -> (resized_images:float) | T:type in {int8,uint8,int16,uint16,int32,int64,bfloat16,half,float,double,bfloat16}; align_corners:bool=False";

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
                    var (top, bottom, down) = Between.Of(scale.Place(y, scale.Rows), scale.InHeight);
                    for (var x = 0L; x < scale.OutWidth; x++)
                    {
                        var (left, right, across) = Between.Of(scale.Place(x, scale.Columns), scale.InWidth);
                        for (var k = 0L; k < channels; k++)
                        {
                            var upper = Mix(At(source, n, top, left, k), At(source, n, top, right, k), across);
                            var lower = Mix(At(source, n, bottom, left, k), At(source, n, bottom, right, k), across);
                            target[index++] = Mix(upper, lower, down);
                        }
                    }
                }
            }

            float At(ReadOnlySpan<T> values, long n, long y, long x, long k) =>
                float.CreateTruncating(values[(int)((((((n * scale.InHeight) + y) * scale.InWidth) + x) * channels) + k)]);
        }

        private static float Mix(float a, float b, float part) => a + ((b - a) * part);
    }
}
