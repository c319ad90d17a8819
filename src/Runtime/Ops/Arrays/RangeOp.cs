using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>The numbers from start to limit (exclusive) in steps of delta.</summary>
internal sealed class RangeOp : ComputeOp
{
    public override string SignatureText => "Range(start:Tidx, limit:Tidx, delta:Tidx) -> (output:Tidx) | Tidx:type=int32 in {bfloat16,float,double,int32,int64}";

    public override void InferShapes(ShapeContext c)
    {
        for (var i = 0; i < 3; i++)
        {
            c.InputOfRank(i, 0);
        }

        var parts = new[] { c.Constant(0), c.Constant(1), c.Constant(2) };
        if (Array.Exists(parts, p => p is null))
        {
            c.Set(0, Shape.OfRank(1));
            return;
        }

        c.Set(0, new Shape(Count(parts[0]!, parts[1]!, parts[2]!, c.Error)));
    }

    protected override void Compute(KernelContext c)
    {
        var (start, limit, delta) = (c.Input(0), c.Input(1), c.Input(2));
        string[] names = ["start", "limit", "delta"];
        for (var i = 0; i < 3; i++)
        {
            if (c.Input(i).Shape.Rank != 0)
            {
                throw new InvalidArgumentError($"{names[i]} must be a scalar, not shape {c.Input(i).Shape}");
            }
        }

        var count = Count(start, limit, delta, static reason => new InvalidArgumentError(reason));
        var output = c.Allocate(0, new Shape(count));
        switch (start.DType)
        {
            case DType.Float32:
                var (f0, fd) = (start.Value<float>(), delta.Value<float>());
                var floats = output.Span<float>();
                for (var i = 0; i < floats.Length; i++)
                {
                    floats[i] = f0 + (i * fd);
                }

                break;
            case DType.Float64:
                var (d0, dd) = (start.Value<double>(), delta.Value<double>());
                var doubles = output.Span<double>();
                for (var i = 0; i < doubles.Length; i++)
                {
                    doubles[i] = d0 + (i * dd);
                }

                break;
            case DType.BFloat16:
                float b0 = start.Value<BFloat16>();
                float bd = delta.Value<BFloat16>();
                var shorts = output.Span<BFloat16>();
                for (var i = 0; i < shorts.Length; i++)
                {
                    shorts[i] = (BFloat16)(b0 + (float)(BFloat16)(i * bd));
                }

                break;
            default:
                var (first, step) = (Integers.First(start), Integers.First(delta));
                var values = new long[count];
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = first + (i * step);
                }

                Integers.Write(output, values);
                break;
        }
    }

    private static long Count(Tensor start, Tensor limit, Tensor delta, Func<string, InvalidArgumentError> error)
    {
        if (start.DType.IsFloating)
        {
            var (s, l, d) = (Real(start), Real(limit), Real(delta));
            Check(s.CompareTo(l), Math.Sign(d), s, l, error);
            return (long)(start.DType == DType.Float64 ? Math.Ceiling(Math.Abs((l - s) / d)) : MathF.Ceiling(MathF.Abs(((float)l - (float)s) / (float)d)));
        }

        var (first, last, step) = (Integers.First(start), Integers.First(limit), Integers.First(delta));
        Check(first.CompareTo(last), Math.Sign(step), first, last, error);
        return (long)(((Int128.Abs((Int128)last - first) + Int128.Abs(step)) - 1) / Int128.Abs(step));
    }

    private static void Check<T>(int order, int direction, T start, T limit, Func<string, InvalidArgumentError> error)
    {
        if (direction == 0)
        {
            throw error("Requires delta != 0");
        }

        if (order > 0 && direction > 0)
        {
            throw error(FormattableString.Invariant($"Requires start <= limit when delta > 0: {start}/{limit}"));
        }

        if (order < 0 && direction < 0)
        {
            throw error(FormattableString.Invariant($"Requires start >= limit when delta < 0: {start}/{limit}"));
        }
    }

    private static double Real(Tensor value) => value.DType switch
    {
        DType.Float32 => value.Value<float>(),
        DType.Float64 => value.Value<double>(),
        _ => (float)value.Value<BFloat16>(),
    };
}
