using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.ControlFlow;

/// <summary>Shapes of ops that pass a value on.</summary>
internal static class PassThrough
{
    /// <summary>Output <paramref name="output"/> is input 0, what its handle refers to included.</summary>
    public static void Infer(ShapeContext c, int output)
    {
        c.SetSameAs(output, 0);
        InferHandle(c, output);
    }

    /// <summary>Both outputs are input 0; input 1, which chooses, is a scalar.</summary>
    public static void InferSwitch(ShapeContext c)
    {
        c.InputOfRank(1, 0);
        Infer(c, 0);
        Infer(c, 1);
    }

    /// <summary>A value that enters a loop may change its shape from one iteration to the next; an invariant keeps it.</summary>
    public static void InferEnter(ShapeContext c)
    {
        if (c.Node.Bool("is_constant"))
        {
            c.SetSameAs(0, 0);
        }

        InferHandle(c, 0);
    }

    /// <summary>What all inputs of a Merge have in common.</summary>
    public static void InferMerge(ShapeContext c)
    {
        c.Set(0, Common(c));
        c.Set(1, Shape.Scalar);
        InferHandle(c, 0);
    }

    private static Shape Common(ShapeContext c)
    {
        var first = c.Input(0);
        if (!first.HasRank)
        {
            return Shape.UnknownRank;
        }

        var dims = first.Dims.ToArray();
        for (var i = 1; i < c.InputCount; i++)
        {
            var input = c.Input(i);
            if (input.Rank != dims.Length)
            {
                return Shape.UnknownRank;
            }

            for (var d = 0; d < dims.Length; d++)
            {
                dims[d] = dims[d] == input[d] ? dims[d] : Shape.Unknown;
            }
        }

        return new Shape(dims);
    }

    private static void InferHandle(ShapeContext c, int output)
    {
        if (c.InputHandle(0) is { } handle)
        {
            c.SetHandle(output, handle.DType, handle.Shape);
        }
    }
}
