using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>The same bytes read as another element type.</summary>
internal sealed class Bitcast : ComputeOp
{
    private const string Types = "{bfloat16,half,float,double,int64,int32,uint8,uint16,int8,int16,complex64,complex128,qint8,quint8,qint16,quint16,qint32}";

    public override string SignatureText => $"Bitcast(input:T) -> (output:type) | T:type in {Types}; type:type in {Types}";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.Input(0);
        var (from, to) = (c.InputType(0).Size, c.Node.Type("type").Size);
        if (!input.HasRank || from == to)
        {
            c.Set(0, input);
        }
        else if (from < to)
        {
            c.WithRankAtLeast(input, 1);
            if (input[-1] != Shape.Unknown && input[-1] != to / from)
            {
                throw c.Error($"Cannot bitcast from {(int)c.InputType(0)} to {(int)c.Node.Type("type")} due to shape. {input[-1]} does not match {to / from}");
            }

            c.Set(0, input.Slice(0, input.Rank - 1));
        }
        else
        {
            c.Set(0, input.Concat(new Shape(from / to)));
        }
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var type = c.Node.Type("type");
        var (from, to) = (input.DType.Size, type.Size);
        var shape = input.Shape;
        if (from < to)
        {
            shape = shape.Rank > 0 && shape[-1] == to / from
                ? shape.Slice(0, shape.Rank - 1)
                : throw new InvalidArgumentError($"Cannot bitcast from {(int)input.DType} to {(int)type}");
        }
        else if (from > to)
        {
            shape = shape.Concat(new Shape(from / to));
        }

        var output = c.Allocate(0, shape);
        input.Bytes.CopyTo(output.Bytes);
    }
}
