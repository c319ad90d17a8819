using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Calls;

/// <summary>An op that runs functions of the graph's library.</summary>
internal abstract class FunctionCaller : OpType
{
    public override void InferShapes(ShapeContext c)
    {
        var shapes = c.Node.Shapes("output_shapes");
        for (var i = 0; i < c.OutputCount && shapes.Length == c.OutputCount; i++)
        {
            c.Set(i, shapes[i]);
        }
    }

    /// <summary>All inputs from <paramref name="first"/> on.</summary>
    protected static Tensor[] Inputs(KernelContext c, int first)
    {
        var values = new Tensor[c.InputCount - first];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = c.Input(first + i);
        }

        return values;
    }

    /// <summary>Sets all outputs.</summary>
    protected static void SetOutputs(KernelContext c, Tensor[] values)
    {
        if (values.Length != c.Node.OutputTypes.Length)
        {
            throw new InvalidArgumentError($"The function that '{c.Node.Name}' calls gives {values.Length} values; {c.Node.OutputTypes.Length} are expected.");
        }

        for (var i = 0; i < values.Length; i++)
        {
            c.SetOutput(i, values[i]);
        }
    }

    /// <summary>What a condition says: a scalar that is not zero or empty, or a tensor with elements.</summary>
    protected static bool IsTrue(Tensor condition)
    {
        if (condition.Shape.Rank > 0)
        {
            return condition.Count > 0;
        }

        return condition.DType == DType.String ? condition.StringAt(0).Length > 0 : condition.DType switch
        {
            DType.Float32 => condition.Value<float>() != 0,
            DType.Float64 => condition.Value<double>() != 0,
            _ => condition.Bytes.ContainsAnyExcept((byte)0),
        };
    }
}
