using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Resizing;

/// <summary>The gradient of CropAndResize by the images.</summary>
internal sealed class CropAndResizeGradImage : OpType
{
    public override string SignatureText => "CropAndResizeGradImage(grads:float, boxes:float, box_ind:int32, image_size:int32) -> (output:T) | T:type in {float,half,double}; method:string='bilinear' in {'bilinear','nearest'}";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 4);
        c.InputOfRank(1, 2);
        c.InputOfRank(2, 1);
        c.Set(0, c.WithRank(c.ConstantAsShape(3), 4));
    }

    public override Kernel? CreateKernel(Node node) => new GradKernel(node.Type("T"), node.Text("method") == "nearest");

    private sealed class GradKernel(DType type, bool nearest) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var gradient = c.Input(0);
            var shape = new Shape(Integers.Read(c.Input(3)));
            if (shape.Rank != 4 || gradient.Shape.Rank != 4 || shape[3] != gradient.Shape[3])
            {
                throw new InvalidArgumentError($"image_size and grads are incompatible: {shape} and {gradient.Shape}");
            }

            var output = c.Allocate(0, shape);
            output.Span<T>().Clear();
            CropPlaces.ForEach(gradient, c.Input(1), c.Input(2), shape, pixel =>
            {
                var (top, bottom, down) = Between.Of(nearest ? MathF.Round(pixel.Row, MidpointRounding.AwayFromZero) : pixel.Row, shape[1]);
                var (left, right, across) = Between.Of(nearest ? MathF.Round(pixel.Column, MidpointRounding.AwayFromZero) : pixel.Column, shape[2]);
                for (var k = 0; k < shape[3]; k++)
                {
                    var value = gradient.Span<float>()[(int)((((((pixel.Box * gradient.Shape[1]) + pixel.Y) * gradient.Shape[2]) + pixel.X) * shape[3]) + k)];
                    var (upper, lower) = ((1 - down) * value, down * value);
                    Add(top, left, k, (1 - across) * upper);
                    Add(top, right, k, across * upper);
                    Add(bottom, left, k, (1 - across) * lower);
                    Add(bottom, right, k, across * lower);
                }

                void Add(long y, long x, int k, float value) =>
                    output.Span<T>()[(int)((((((pixel.Image * shape[1]) + y) * shape[2]) + x) * shape[3]) + k)] += T.CreateTruncating(value);
            });
        }
    }
}
