using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Evenly spaced numbers from start to stop, both included.</summary>
internal sealed class LinSpace : ComputeOp
{
    public override string SignatureText => "LinSpace(start:T, stop:T, num:Tidx) -> (output:T) | T:type in {bfloat16,float,double}; Tidx:type=int32 in {int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        for (var i = 0; i < 3; i++)
        {
            c.InputOfRank(i, 0);
        }

        var count = c.ConstantScalar(2);
        if (count <= 0)
        {
            throw c.Error($"Requires num > 0: {count}");
        }

        c.Set(0, new Shape(count ?? Shape.Unknown));
    }

    protected override void Compute(KernelContext c)
    {
        var count = Integers.First(c.Input(2));
        if (count <= 0)
        {
            throw new InvalidArgumentError($"Requires num > 0: {count}");
        }

        var output = c.Allocate(0, new Shape(count));
        switch (output.DType)
        {
            case DType.Float32:
                Run(c.Input(0).Value<float>(), c.Input(1).Value<float>(), output.Span<float>());
                break;
            case DType.Float64:
                Run(c.Input(0).Value<double>(), c.Input(1).Value<double>(), output.Span<double>());
                break;
            default:
                throw new UnimplementedError($"LinSpace does not run on elements of type {output.DType.Name}; float and double do.");
        }
    }

    private static void Run<T>(T start, T stop, Span<T> output)
        where T : System.Numerics.IFloatingPointIeee754<T>
    {
        output[0] = start;
        if (output.Length == 1)
        {
            return;
        }

        var step = (stop - start) / T.CreateChecked(output.Length - 1);
        for (var i = 0; i < output.Length - 1; i++)
        {
            output[i] = start + (step * T.CreateChecked(i));
        }

        output[^1] = stop;
    }
}
