using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Random;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>A random window of an image that covers a part of one of the given boxes; the whole image when no attempt does.</summary>
internal class SampleDistortedBoundingBoxV2 : OpType
{
    public override string SignatureText => "SampleDistortedBoundingBoxV2(image_size:T, bounding_boxes:float, min_object_covered:float) -> (begin:T, size:T, bboxes:float) | T:type in {uint8,int8,int16,int32,int64}; seed:int=0; seed2:int=0; aspect_ratio_range:list(float)=[0.75,1.330000043]; area_range:list(float)=[0.050000001,1.0]; max_attempts:int=100; use_image_if_no_bounding_boxes:bool=False | is_stateful";

    public override void InferShapes(ShapeContext c)
    {
        c.WithValue(c.InputOfRank(0, 1)[0], 3);
        c.WithValue(c.InputOfRank(1, 3)[2], 4);
        c.Set(0, new Shape(3));
        c.Set(1, new Shape(3));
        c.Set(2, new Shape(1, 1, 4));
    }

    public override Kernel? CreateKernel(Node node)
    {
        var (aspects, areas) = (node.Floats("aspect_ratio_range"), node.Floats("area_range"));
        if (aspects.Length != 2 || !(aspects[0] > 0 && aspects[1] > 0))
        {
            throw new InvalidArgumentError($"Aspect ratio range must be two positive numbers, got [{string.Join(", ", aspects)}]");
        }

        if (areas.Length != 2 || !(areas[0] > 0 && areas[1] > 0 && areas[0] <= 1 && areas[1] <= 1))
        {
            throw new InvalidArgumentError($"Area range must be two numbers from 0 (exclusive) to 1, got [{string.Join(", ", areas)}]");
        }

        if (node.Int("max_attempts") <= 0)
        {
            throw new InvalidArgumentError($"Max attempts must be non-negative: {node.Int("max_attempts")}");
        }

        return new StreamKernel(node, (c, kernel) => Sample(c, kernel, aspects, areas));
    }

    /// <summary>The part of a box that the window must cover.</summary>
    protected virtual float Covered(KernelContext c) => c.Input(2).Shape.Rank == 0
        ? c.Input(2).Value<float>()
        : throw new InvalidArgumentError($"min_object_covered must be 0-D, got shape {c.Input(2).Shape}");

    private void Sample(KernelContext c, StreamKernel kernel, float[] aspects, float[] areas)
    {
        var size = c.Input(0);
        if (size.Shape.Rank != 1 || size.Count != 3)
        {
            throw new InvalidArgumentError($"image_size must be 1-D of size 3, got shape {size.Shape}");
        }

        var dims = Elementwise(size);
        var (height, width) = ((int)dims[0], (int)dims[1]);
        var boxes = Boxes(c, height, width);
        var covered = Covered(c);
        if (!(covered >= 0))
        {
            throw new InvalidArgumentError(FormattableString.Invariant($"Min object covered must be non-negative: {covered}"));
        }

        var attempts = c.Node.Int("max_attempts");
        var words = new WordReader(kernel.Reserve(attempts));
        var window = new RandomWindow(0, 0, height, width);
        for (var i = 0; i < attempts; i++)
        {
            var aspect = (RandomWindow.Float(words) * (aspects[1] - aspects[0])) + aspects[0];
            if (RandomWindow.Draw(words, height, width, areas[0], areas[1], aspect) is { } drawn
                && boxes.Any(b => Area(b) >= 1 && drawn.Shared(b) / Area(b) >= covered))
            {
                window = drawn;
                break;
            }
        }

        Write(c.Allocate(0, new Shape(3)), [window.Top, window.Left, 0]);
        Write(c.Allocate(1, new Shape(3)), [window.Height, window.Width, -1]);
        float[] place =
        [
            window.Top / (float)height,
            window.Left / (float)width,
            (window.Top + window.Height) / (float)height,
            (window.Left + window.Width) / (float)width,
        ];
        place.CopyTo(c.Allocate(2, new Shape(1, 1, 4)).Span<float>());
    }

    private static List<RandomWindow> Boxes(KernelContext c, int height, int width)
    {
        var given = c.Input(1);
        if (given.Shape.Rank != 3 || given.Shape[2] != 4)
        {
            throw new InvalidArgumentError($"bounding boxes must have shape [batch, N, 4], got shape {given.Shape}");
        }

        var result = new List<RandomWindow>();
        for (var i = 0; i < given.Count; i += 4)
        {
            var box = given.Span<float>().Slice(i, 4);
            for (var k = 0; k < 4; k++)
            {
                if (!(box[k] is >= 0 and <= 1))
                {
                    throw new InvalidArgumentError(FormattableString.Invariant($"All bounding box coordinates must be in [0.0, 1.0]: {box[k]}"));
                }
            }

            if (box[2] <= box[0] || box[3] <= box[1])
            {
                throw new InvalidArgumentError(FormattableString.Invariant($"y_max of bounding box must be greater than y_min, and x_max than x_min: {box[0]}, {box[1]}, {box[2]}, {box[3]}"));
            }

            var (top, left) = ((int)(box[0] * height), (int)(box[1] * width));
            result.Add(new(top, left, (int)(box[2] * height) - top, (int)(box[3] * width) - left));
        }

        if (result.Count == 0)
        {
            result.Add(c.Node.Bool("use_image_if_no_bounding_boxes")
                ? new(0, 0, height, width)
                : throw new InvalidArgumentError("No bounding boxes provided as input. One must enable use_image_if_no_bounding_boxes if you wish to not provide any bounding boxes."));
        }

        return result;
    }

    private static float Area(RandomWindow box) => box.Height * (float)box.Width;

    private static long[] Elementwise(Tensor size) => size.DType switch
    {
        DType.UInt8 => Array.ConvertAll(size.Span<byte>().ToArray(), x => (long)x),
        DType.Int8 => Array.ConvertAll(size.Span<sbyte>().ToArray(), x => (long)x),
        DType.Int16 => Array.ConvertAll(size.Span<short>().ToArray(), x => (long)x),
        _ => Integers.Read(size),
    };

    private static void Write(Tensor target, int[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            switch (target.DType)
            {
                case DType.UInt8:
                    target.Span<byte>()[i] = unchecked((byte)values[i]);
                    break;
                case DType.Int8:
                    target.Span<sbyte>()[i] = unchecked((sbyte)values[i]);
                    break;
                case DType.Int16:
                    target.Span<short>()[i] = unchecked((short)values[i]);
                    break;
                case DType.Int32:
                    target.Span<int>()[i] = values[i];
                    break;
                default:
                    target.Span<long>()[i] = values[i];
                    break;
            }
        }
    }
}
