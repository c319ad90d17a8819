using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>A window of each image around an offset; what lies outside of the image is noise.</summary>
internal class ExtractGlimpse : ComputeOp
{
    public override string SignatureText => "ExtractGlimpse(input:float, size:int32, offsets:float) -> (glimpse:float) | centered:bool=True; normalized:bool=True; uniform_noise:bool=True";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.InputOfRank(0, 4);
        c.WithValue(c.InputOfRank(1, 1)[0], 2);
        var offsets = c.InputOfRank(2, 2);
        c.WithValue(offsets[1], 2);
        var (height, width) = c.Constant(1) is { } size ? (ConstantFolder.Integer(size, 0), ConstantFolder.Integer(size, 1)) : (Shape.Unknown, Shape.Unknown);
        c.Set(0, new Shape(c.Merge(input[0], offsets[0]), height, width, input[3]));
    }

    /// <summary>Whether the middle of the image is 0 also where offsets are pixels; the first version halves them then.</summary>
    protected virtual bool CentersPixels => false;

    protected override void Compute(KernelContext c)
    {
        var (input, size, offsets) = (c.Input(0), c.Input(1), c.Input(2));
        if (input.Shape.Rank != 4)
        {
            throw new InvalidArgumentError($"input must be 4-dimensional (batch_size, height, width, depth){input.Shape}");
        }

        if (size.Shape.Rank != 1 || size.Count != 2)
        {
            throw new InvalidArgumentError($"input must be a vector of size 2 (height, width){size.Shape}");
        }

        if (offsets.Shape.Rank != 2 || offsets.Shape[1] != 2 || offsets.Shape[0] != input.Shape[0])
        {
            throw new InvalidArgumentError($"input must be a tensor [batch_size, 2]{offsets.Shape}");
        }

        var (height, width) = (size.Span<int>()[0], size.Span<int>()[1]);
        if (height <= 0 || width <= 0)
        {
            throw new InvalidArgumentError("height and width of the glimpse must be positive");
        }

        var output = c.Allocate(0, new Shape(input.Shape[0], height, width, input.Shape[3]));
        var depth = (int)input.Shape[3];
        for (var n = 0; n < input.Shape[0]; n++)
        {
            var top = Start(c.Node, offsets.Span<float>()[2 * n], input.Shape[1], height);
            var left = Start(c.Node, offsets.Span<float>()[(2 * n) + 1], input.Shape[2], width);
            var noise = Noise(c, input, n);
            for (var i = 0; i < height * width; i++)
            {
                var (y, x) = (top + (i / width), left + (i % width));
                var target = output.Span<float>().Slice(((n * height * width) + i) * depth, depth);
                if (y >= 0 && y < input.Shape[1] && x >= 0 && x < input.Shape[2])
                {
                    input.Span<float>().Slice((int)((((n * input.Shape[1]) + y) * input.Shape[2]) + x) * depth, depth).CopyTo(target);
                }
                else
                {
                    noise(target);
                }
            }
        }
    }

    private long Start(Node node, float offset, long size, int window)
    {
        var (isNormalized, isCentered) = (node.Bool("normalized"), node.Bool("centered"));
        var place = isNormalized ? offset * size : offset;
        if (isCentered)
        {
            place = (isNormalized || !CentersPixels ? place / 2 : place) + (size / 2f) - (window / 2f);
        }

        return (long)place;
    }

    private static Action<Span<float>> Noise(KernelContext c, Tensor input, int image)
    {
        var kind = c.Node.Text("noise") is { Length: > 0 } named && (named != "uniform" || c.Node.Attributes.Find("uniform_noise") is null or { B: true })
            ? named
            : c.Node.Bool("uniform_noise") ? "uniform" : "gaussian";
        if (kind == "zero")
        {
            return target => target.Clear();
        }

        if (kind == "uniform")
        {
            return target =>
            {
                foreach (ref var value in target)
                {
                    value = System.Random.Shared.NextSingle();
                }
            };
        }

        var (means, deviations) = Moments(input, image);
        return target =>
        {
            for (var k = 0; k < target.Length; k++)
            {
                var radius = Math.Sqrt(-2 * Math.Log(1 - System.Random.Shared.NextDouble()));
                target[k] = (float)(means[k] + (deviations[k] * radius * Math.Cos(2 * Math.PI * System.Random.Shared.NextDouble())));
            }
        };
    }

    private static (double[] Means, double[] Deviations) Moments(Tensor input, int image)
    {
        var depth = (int)input.Shape[3];
        var pixels = (int)(input.Shape[1] * input.Shape[2]);
        var (means, deviations) = (new double[depth], new double[depth]);
        for (var k = 0; k < depth; k++)
        {
            var (sum, squares) = (0.0, 0.0);
            for (var i = 0; i < pixels; i++)
            {
                double value = input.Span<float>()[(((image * pixels) + i) * depth) + k];
                sum += value;
                squares += value * value;
            }

            means[k] = sum / pixels;
            deviations[k] = Math.Sqrt(Math.Max((squares / pixels) - (means[k] * means[k]), 0));
        }

        return (means, deviations);
    }
}
