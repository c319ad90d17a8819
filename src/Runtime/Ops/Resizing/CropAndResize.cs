using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Resizing;

/// <summary>Boxes cut out of images and resized, by bilinear interpolation or to the nearest pixel.</summary>
internal sealed class CropAndResize : OpType
{
    public override string SignatureText => "CropAndResize(image:T, boxes:float, box_ind:int32, crop_size:int32) -> (crops:float) | T:type in {uint8,uint16,int8,int16,int32,int64,half,float,double}; method:string='bilinear' in {'bilinear','nearest'}; extrapolation_value:float=0.0";

    public override void InferShapes(ShapeContext c)
    {
        var image = c.InputOfRank(0, 4);
        var boxes = c.InputOfRank(1, 2);
        var indices = c.InputOfRank(2, 1);
        var size = c.InputOfRank(3, 1);
        c.WithValue(boxes[1], 4);
        c.WithValue(size[0], 2);
        var (height, width) = c.Constant(3) is { } value
            ? (ConstantFolder.Integer(value, 0), ConstantFolder.Integer(value, 1))
            : (Shape.Unknown, Shape.Unknown);
        c.Set(0, new Shape(c.Merge(boxes[0], indices[0]), height, width, image[3]));
    }

    public override Kernel? CreateKernel(Node node) =>
        NumberKernel.Supports(node.Type("T")) ? new CropKernel(node.Type("T"), node.Text("method") == "nearest", node.Float("extrapolation_value")) : null;

    private sealed class CropKernel(DType type, bool nearest, float outside) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var image = c.Input(0);
            var boxes = c.Input(1).Span<float>();
            var owners = c.Input(2).Span<int>();
            var size = c.Input(3).Span<int>();
            if (size[0] <= 0 || size[1] <= 0)
            {
                throw new InvalidArgumentError("crop dimensions must be positive");
            }

            var (height, width, channels) = (image.Shape[1], image.Shape[2], image.Shape[3]);
            var target = c.Allocate(0, new Shape(owners.Length, size[0], size[1], channels)).Span<float>();
            target.Fill(outside);
            for (var box = 0; box < owners.Length; box++)
            {
                if (owners[box] < 0 || owners[box] >= image.Shape[0])
                {
                    throw new OutOfRangeError($"box_index has values outside [0, {image.Shape[0]})");
                }

                for (var y = 0; y < size[0]; y++)
                {
                    var row = CropPlaces.Of(boxes[box * 4], boxes[(box * 4) + 2], y, size[0], height);
                    for (var x = 0; x < size[1]; x++)
                    {
                        var column = CropPlaces.Of(boxes[(box * 4) + 1], boxes[(box * 4) + 3], x, size[1], width);
                        if (row >= 0 && row <= height - 1 && column >= 0 && column <= width - 1)
                        {
                            var at = (int)(((((long)box * size[0]) + y) * size[1] + x) * channels);
                            Sample(image.Span<T>(), image.Shape, owners[box], row, column, target.Slice(at, (int)channels));
                        }
                    }
                }
            }
        }

        private void Sample<T>(ReadOnlySpan<T> image, Shape shape, long n, float row, float column, Span<float> target)
            where T : unmanaged, INumber<T>
        {
            var (top, bottom, down) = Between.Of(nearest ? MathF.Round(row, MidpointRounding.AwayFromZero) : row, shape[1]);
            var (left, right, across) = Between.Of(nearest ? MathF.Round(column, MidpointRounding.AwayFromZero) : column, shape[2]);
            for (var k = 0; k < target.Length; k++)
            {
                var upper = Mix(Pixel(image, shape, n, top, left, k), Pixel(image, shape, n, top, right, k), across);
                var lower = Mix(Pixel(image, shape, n, bottom, left, k), Pixel(image, shape, n, bottom, right, k), across);
                target[k] = Mix(upper, lower, down);
            }
        }

        private static float Pixel<T>(ReadOnlySpan<T> image, Shape shape, long n, long y, long x, long k)
            where T : unmanaged, INumber<T> =>
            float.CreateTruncating(image[(int)((((((n * shape[1]) + y) * shape[2]) + x) * shape[3]) + k)]);

        private static float Mix(float a, float b, float part) => a + ((b - a) * part);
    }
}
