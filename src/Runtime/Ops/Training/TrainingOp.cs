using System.Globalization;
using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Variables;

namespace Reproductions.Runtime.Ops.Training;

/// <summary>
/// What the ops share that take one step of an optimizer: variables (references or handles) come first, then scalars and the
/// gradient, whole or as rows with indices.
/// </summary>
internal abstract class TrainingOp : OpType
{
    private static readonly string[] s_gradients = ["grad", "delta"];

    /// <summary>True when the op works on half.</summary>
    protected virtual bool RunsHalf => true;

    /// <summary>What stands between "is not a scalar" and the shape in messages.</summary>
    protected virtual string ScalarColon => ":";

    /// <summary>True when a bad row index is found before anything is written.</summary>
    public virtual bool ChecksRowsFirst => false;

    /// <summary>What is said of a row index that is out of range: its place among the indices, and the number of rows.</summary>
    public virtual string WrongRow(long row, int at, long rows) => string.Create(CultureInfo.InvariantCulture, $"Index {row} at offset {at} in indices is out of range");

    /// <summary>The number of the input called <paramref name="name"/>; -1 when there is none.</summary>
    public static int Index(Node node, string name)
    {
        var inputs = node.Op.Signature.Inputs;
        for (var i = 0; i < inputs.Count; i++)
        {
            if (inputs[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    public sealed override void InferShapes(ShapeContext c)
    {
        var inputs = Signature.Inputs;
        var shape = Holders.ShapeOf(c, 0);
        var i = 1;
        for (; IsVariable(inputs[i]); i++)
        {
            shape = c.Merge(shape, Holders.ShapeOf(c, i));
        }

        var indices = Index(c.Node, "indices");
        for (; i < inputs.Count; i++)
        {
            if (i == indices)
            {
                continue;
            }

            if (!s_gradients.Contains(inputs[i].Name))
            {
                c.InputOfRank(i, 0);
            }
            else if (indices < 0)
            {
                shape = c.Merge(shape, c.Input(i));
            }
            else
            {
                shape = MergeRows(c, shape, c.Input(i), c.InputOfRank(indices, 1));
            }
        }

        if (c.OutputCount > 0)
        {
            c.Set(0, shape);
        }
    }

    public sealed override Kernel? CreateKernel(Node node) => node.Type("T") switch
    {
        DType.Float32 => new DelegateKernel(Compute<float>),
        DType.Float64 => new DelegateKernel(Compute<double>),
        DType.Half when RunsHalf => new DelegateKernel(Compute<Half>),
        _ => null,
    };

    /// <summary>Takes the step for element type <typeparamref name="T"/>.</summary>
    protected abstract void Update<T>(TrainingStep step)
        where T : unmanaged, IFloatingPointIeee754<T>;

    private static bool IsVariable(ArgSpec input) => input.IsRef || input.Type == DType.Resource;

    private static Shape MergeRows(ShapeContext c, Shape shape, Shape gradient, Shape indices)
    {
        if (!gradient.HasRank)
        {
            return shape;
        }

        gradient = c.WithRankAtLeast(gradient, 1);
        c.Merge(indices[0], gradient[0]);
        return c.Merge(shape, gradient.WithDim(0, Shape.Unknown));
    }

    private void Compute<T>(KernelContext c)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        var inputs = Signature.Inputs;
        var count = 0;
        while (IsVariable(inputs[count]))
        {
            count++;
        }

        var variables = new Framework.Variable[count];
        for (var i = 0; i < count; i++)
        {
            variables[i] = Holders.Initialized(c, i);
        }

        var gradient = Math.Max(Index(c.Node, "grad"), Index(c.Node, "delta"));
        var indices = Index(c.Node, "indices");
        Check(c, variables, gradient, indices);
        var step = new TrainingStep(c, variables, gradient, indices, this);
        if (!c.IsRef(0) || c.Node.Bool("use_locking"))
        {
            lock (variables[0].Gate)
            {
                Update<T>(step);
            }
        }
        else
        {
            Update<T>(step);
        }

        foreach (var variable in variables)
        {
            variable.Wrote(c.Node, c.Step.Id);
        }

        Holders.PassOn(c);
    }

    private void Check(KernelContext c, Framework.Variable[] variables, int gradient, int indices)
    {
        var inputs = Signature.Inputs;
        var shape = variables[0].Value!.Shape;
        for (var i = 1; i < variables.Length; i++)
        {
            if (!variables[i].Value!.Shape.Equals(shape))
            {
                throw new InvalidArgumentError($"var and {inputs[i].Name} do not have the same shape{shape} {variables[i].Value!.Shape}");
            }
        }

        for (var i = variables.Length; i < inputs.Count; i++)
        {
            if (i != gradient && i != indices && c.Input(i).Shape.Rank != 0)
            {
                throw new InvalidArgumentError($"{inputs[i].Name} is not a scalar{ScalarColon} {c.Input(i).Shape}");
            }
        }

        var slope = c.Input(gradient).Shape;
        if (indices < 0)
        {
            if (!slope.Equals(shape))
            {
                throw new InvalidArgumentError($"var and {inputs[gradient].Name} do not have the same shape{shape} {slope}");
            }

            return;
        }

        if (shape.Rank < 1)
        {
            throw new InvalidArgumentError("var must be at least 1 dimensional");
        }

        if (c.Input(indices).Shape.Rank != 1)
        {
            throw new InvalidArgumentError("indices must be one-dimensional");
        }

        for (var d = 1; d < shape.Rank; d++)
        {
            if (slope.Rank != shape.Rank || slope[d] != shape[d])
            {
                throw new InvalidArgumentError($"var and grad must match in dimension {d}");
            }
        }

        if (slope.Rank < 1 || slope[0] != c.Input(indices).Count)
        {
            throw new InvalidArgumentError("grad must be the same size as indices in the first dimension.");
        }
    }
}
