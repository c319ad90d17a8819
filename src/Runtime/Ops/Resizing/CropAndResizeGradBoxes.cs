using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Resizing;

/// <summary>The gradient of CropAndResize by the corners of the boxes, of bilinear interpolation.</summary>
internal sealed class CropAndResizeGradBoxes : OpType
{
    public override string SignatureText => "CropAndResizeGradBoxes(grads:float, image:T, boxes:float, box_ind:int32) -> (output:float) | T:type in {uint8,uint16,int8,int16,int32,int64,half,float,double}; method:string='bilinear' in {'bilinear'}";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 4);
        c.InputOfRank(1, 4);
        c.InputOfRank(3, 1);
        c.Set(0, c.InputOfRank(2, 2));
    }

    public override Kernel? CreateKernel(Node node) => NumberKernel.Supports(node.Type("T")) ? new GradKernel(node.Type("T")) : null;

    private sealed class GradKernel(DType type) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var (gradient, image) = (c.Input(0), c.Input(1));
            var shape = image.Shape;
            var output = c.Allocate(0, c.Input(2).Shape);
            output.Span<float>().Clear();
            CropPlaces.ForEach(gradient, c.Input(2), c.Input(3), shape, pixel =>
            {
                var (top, bottom, down) = Between.Of(pixel.Row, shape[1]);
                var (left, right, across) = Between.Of(pixel.Column, shape[2]);
                float byRow = 0, byColumn = 0;
                for (var k = 0; k < shape[3]; k++)
                {
                    var value = gradient.Span<float>()[(int)((((((pixel.Box * gradient.Shape[1]) + pixel.Y) * gradient.Shape[2]) + pixel.X) * shape[3]) + k)];
                    var (topLeft, topRight, bottomLeft, bottomRight) = (At(top, left, k), At(top, right, k), At(bottom, left, k), At(bottom, right, k));
                    byRow += value * (((1 - across) * (bottomLeft - topLeft)) + (across * (bottomRight - topRight)));
                    byColumn += value * (((1 - down) * (topRight - topLeft)) + (down * (bottomRight - bottomLeft)));
                }

                var corners = output.Span<float>().Slice(pixel.Box * 4, 4);
                Share(corners, 0, byRow * (shape[1] - 1), pixel.Y, gradient.Shape[1]);
                Share(corners, 1, byColumn * (shape[2] - 1), pixel.X, gradient.Shape[2]);

                float At(long y, long x, int k) =>
                    float.CreateTruncating(image.Span<T>()[(int)((((((pixel.Image * shape[1]) + y) * shape[2]) + x) * shape[3]) + k)]);
            });
        }

        // A pixel between start and end moves with both, by how near it lies.
        private static void Share(Span<float> corners, int axis, float slope, int index, long count)
        {
            var part = count > 1 ? index / (float)(count - 1) : 0.5f;
            corners[axis] += slope * (1 - part);
            corners[axis + 2] += slope * part;
        }
    }
}
