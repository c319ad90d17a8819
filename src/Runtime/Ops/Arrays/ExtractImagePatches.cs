using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Windows of an image, each laid out as channels of one cell. NHWC.</summary>
internal sealed class ExtractImagePatches : ComputeOp
{
    public override string SignatureText => "ExtractImagePatches(images:T) -> (patches:T) | ksizes:list(int)>=4; strides:list(int)>=4; rates:list(int)>=4; T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}; padding:string in {'SAME','VALID'}";

    public override void InferShapes(ShapeContext c)
    {
        var s = c.InputOfRank(0, 4);
        var (k, stride, rate) = Sizes(c.Node);
        var same = c.Node.Text("padding") == "SAME";
        var (height, _) = Window(s[1], k[1], stride[1], rate[1], same);
        var (width, _) = Window(s[2], k[2], stride[2], rate[2], same);
        if (height < -1 || width < -1)
        {
            var axis = height < -1 ? 1 : 2;
            throw c.Error($"Negative dimension size caused by subtracting {((k[axis] - 1) * rate[axis]) + 1} from {s[axis]}");
        }

        c.Set(0, new Shape(s[0], height, width, ShapeContext.Multiply(s[3], k[1] * k[2])));
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var s = input.Shape;
        if (s.Rank != 4)
        {
            throw new InvalidArgumentError($"input must be 4-dimensional{s}");
        }

        var (k, stride, rate) = Sizes(c.Node);
        var same = c.Node.Text("padding") == "SAME";
        var (height, top) = Window(s[1], k[1], stride[1], rate[1], same);
        var (width, left) = Window(s[2], k[2], stride[2], rate[2], same);
        if (height < 0 || width < 0)
        {
            throw new InvalidArgumentError($"Computed output size would be negative: windows of {k[1]}x{k[2]} do not fit {s}.");
        }

        var output = c.Allocate(0, new Shape(s[0], height, width, s[3] * k[1] * k[2]));
        Elements.Clear(output);
        long at = 0;
        for (long cell = 0; cell < s[0] * height * width; cell++)
        {
            var (batch, y, x) = (cell / (height * width), (cell / width % height * stride[1]) - top, (cell % width * stride[2]) - left);
            for (long tap = 0; tap < k[1] * k[2]; tap++, at += s[3])
            {
                var (row, column) = (y + (tap / k[2] * rate[1]), x + (tap % k[2] * rate[2]));
                if (row >= 0 && row < s[1] && column >= 0 && column < s[2])
                {
                    Elements.Copy(input, ((((batch * s[1]) + row) * s[2]) + column) * s[3], output, at, s[3]);
                }
            }
        }
    }

    private static (long[] Sizes, long[] Strides, long[] Rates) Sizes(Node node) => (node.Ints("ksizes"), node.Ints("strides"), node.Ints("rates"));

    private static (long Count, long Before) Window(long size, long k, long stride, long rate, bool same)
    {
        var effective = ((k - 1) * rate) + 1;
        if (size == Shape.Unknown)
        {
            return (Shape.Unknown, 0);
        }

        if (!same)
        {
            return (size < effective ? -2 : ((size - effective) / stride) + 1, 0);
        }

        var count = (size + stride - 1) / stride;
        return (count, Math.Max(0, ((count - 1) * stride) + effective - size) / 2);
    }
}
