using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Arrays;

/// <summary>Its input without dimensions of one element: those listed, or all.</summary>
internal sealed class Squeeze : ComputeOp
{
    public override string SignatureText => "Squeeze(input:T) -> (output:T) | T:type; squeeze_dims:list(int)={} >=0";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.Input(0);
        var axes = c.Node.Int32s("squeeze_dims");
        if (input.HasRank && (axes.Length > 0 || input.IsFullyDefined))
        {
            c.Set(0, Remove(input, axes, c.Error));
        }
    }

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        c.SetOutput(0, input.View(Remove(input.Shape, c.Node.Int32s("squeeze_dims"), static reason => new InvalidArgumentError(reason))));
    }

    private static Shape Remove(Shape shape, int[] axes, Func<string, InvalidArgumentError> error)
    {
        var rank = shape.Rank;
        var chosen = new bool[rank];
        for (var i = 0; i < axes.Length; i++)
        {
            if (axes[i] < -rank || axes[i] >= rank)
            {
                throw error($"squeeze_dims[{i}] not in [{-rank},{rank}).");
            }

            chosen[axes[i] < 0 ? axes[i] + rank : axes[i]] = true;
        }

        var dims = new List<long>();
        for (var i = 0; i < rank; i++)
        {
            if (chosen[i] && shape[i] != 1 && shape[i] != Shape.Unknown)
            {
                throw error($"Can not squeeze dim[{i}], expected a dimension of 1, got {shape[i]}");
            }

            if (!chosen[i] && (axes.Length > 0 || shape[i] != 1))
            {
                dims.Add(shape[i]);
            }
        }

        return new Shape([.. dims]);
    }
}
