using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.LinearAlgebra;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>
/// Sums of products by an equation, of one or two tensors: permutations, then one batch of matrix products. Labels that only one input has are
/// summed first, by a product with ones.
/// </summary>
internal sealed class Einsum : OpType
{
    public override string SignatureText => "Einsum(inputs:N*T) -> (output:T) | equation:string; N:int>=1; T:type";

    public override bool IsNewerThan113 => true;

    public override void InferShapes(ShapeContext c)
    {
        var equation = EinsumEquation.Parse(c.Node.Text("equation"), c.InputCount);
        var sizes = new Dictionary<int, long>();
        var hidden = 0;
        for (var i = 0; i < c.InputCount; i++)
        {
            var shape = c.Input(i);
            if (!shape.HasRank)
            {
                if (equation.IsOutputOpen)
                {
                    return;
                }

                continue;
            }

            var count = EinsumEquation.Hidden(equation.Inputs[i], shape.Rank);
            hidden = Math.Max(hidden, count);
            var labels = EinsumEquation.Labels(equation.Inputs[i], count);
            for (var axis = 0; axis < labels.Length; axis++)
            {
                var (label, size) = (labels[axis], shape[axis]);
                var known = sizes.GetValueOrDefault(label, label < 0 ? 1 : Shape.Unknown);
                sizes[label] = label < 0 ? c.Broadcast(new Shape(known), new Shape(size))[0] : c.Merge(known, size);
            }
        }

        c.Set(0, new Shape([.. EinsumEquation.Labels(equation.Output, hidden).Select(l => sizes.GetValueOrDefault(l, Shape.Unknown))]));
    }

    public override Kernel? CreateKernel(Node node) => node.Type("T") switch
    {
        DType.Float32 => new DelegateKernel(c => Run(c, 1f)),
        DType.Float64 => new DelegateKernel(c => Run(c, 1d)),
        DType.Half => new DelegateKernel(c => Run(c, Half.One)),
        DType.BFloat16 => new DelegateKernel(c => Run(c, (BFloat16)1f)),
        DType.Int32 => new DelegateKernel(c => Run(c, 1)),
        DType.Int64 => new DelegateKernel(c => Run(c, 1L)),
        DType.Complex64 => new DelegateKernel(c => Run(c, new Complex64(1, 0))),
        DType.Complex128 => new DelegateKernel(c => Run(c, Complex.One)),
        _ => null,
    };

    private static void Run<T>(KernelContext c, T one)
        where T : unmanaged
    {
        var equation = EinsumEquation.Parse(c.Node.Text("equation"), c.InputCount);
        var hidden = new int[c.InputCount];
        var operands = new EinsumOperand[c.InputCount];
        for (var i = 0; i < operands.Length; i++)
        {
            hidden[i] = EinsumEquation.Hidden(equation.Inputs[i], c.Input(i).Shape.Rank);
            operands[i] = new EinsumOperand(c.Input(i), EinsumEquation.Labels(equation.Inputs[i], hidden[i]));
        }

        CheckSizes(operands);
        var output = EinsumEquation.Labels(equation.Output, hidden.Max());
        for (var i = 0; i < operands.Length; i++)
        {
            var others = operands.Where((_, j) => j != i).SelectMany(o => o.Labels);
            operands[i] = Summed(c, operands[i], [.. output, .. others], one);
        }

        var result = operands.Length == 1 ? operands[0] : Product<T>(c, operands[0], operands[1], output);
        Write(c, result, output);
    }

    private static void CheckSizes(EinsumOperand[] operands)
    {
        var sizes = new Dictionary<int, long>();
        foreach (var operand in operands)
        {
            for (var axis = 0; axis < operand.Labels.Length; axis++)
            {
                var (label, size) = (operand.Labels[axis], operand.Value.Shape[axis]);
                var known = sizes.GetValueOrDefault(label, size);
                if (known != size && (label >= 0 || (known != 1 && size != 1)))
                {
                    throw new InvalidArgumentError($"Expected dimension {known} at axis {axis} of the input shaped {operand.Value.Shape} but got dimension {size}");
                }

                sizes[label] = Math.Max(known, size);
            }
        }
    }

    /// <summary>The operand with each label once, those that nobody asks for summed away.</summary>
    private static unsafe EinsumOperand Summed<T>(KernelContext c, EinsumOperand operand, int[] asked, T one)
        where T : unmanaged
    {
        var labels = operand.Labels.Distinct().ToArray();
        var kept = labels.Where(l => asked.Contains(l)).ToArray();
        int[] order = [.. kept, .. labels.Except(kept)];
        var value = operand.InOrder(order, s => c.Scratch(operand.Value.DType, s));
        if (kept.Length == labels.Length)
        {
            return new EinsumOperand(value, kept);
        }

        var shape = value.Shape.Slice(0, kept.Length);
        var terms = value.Shape.Slice(kept.Length).ElementCount;
        var ones = c.Scratch(value.DType, new Shape(terms));
        ones.Span<T>().Fill(one);
        var sums = c.Scratch(value.DType, shape);
        Gemm.Batched(1, false, false, shape.ElementCount, 1, terms, value.Data<T>(), ones.Data<T>(), sums.Data<T>(), c.Workers);
        return new EinsumOperand(sums, kept);
    }

    /// <summary>The products, with dimensions in the order of the batch, what only x has, what only y has.</summary>
    private static unsafe EinsumOperand Product<T>(KernelContext c, EinsumOperand x, EinsumOperand y, int[] output)
        where T : unmanaged
    {
        var both = x.Labels.Intersect(y.Labels).ToArray();
        var batch = both.Where(l => output.Contains(l)).ToArray();
        var inner = both.Except(batch).ToArray();
        var (onlyX, onlyY) = (x.Labels.Except(both).ToArray(), y.Labels.Except(both).ToArray());
        if (Array.Find(inner, l => x.Size(l) != y.Size(l)) is not 0)
        {
            throw new InvalidArgumentError($"Dimensions of '...' that the output lacks must be equal in both inputs: {x.Value.Shape} vs. {y.Value.Shape}");
        }

        var left = x.InOrder([.. batch, .. onlyX, .. inner], s => c.Scratch(x.Value.DType, s));
        var right = y.InOrder([.. batch, .. onlyY, .. inner], s => c.Scratch(y.Value.DType, s));
        var (batchX, batchY) = (new Shape([.. batch.Select(x.Size)]), new Shape([.. batch.Select(y.Size)]));
        var common = Broadcasting.Result(batchX, batchY);
        var (shapeX, shapeY) = (new Shape([.. onlyX.Select(x.Size)]), new Shape([.. onlyY.Select(y.Size)]));
        var product = c.Scratch(x.Value.DType, common.Concat(shapeX).Concat(shapeY));
        Gemm.Batched(
            common.ElementCount,
            false,
            true,
            shapeX.ElementCount,
            shapeY.ElementCount,
            new Shape([.. inner.Select(x.Size)]).ElementCount,
            left.Data<T>(),
            right.Data<T>(),
            product.Data<T>(),
            c.Workers,
            Indices(common, batchX),
            Indices(common, batchY));
        return new EinsumOperand(product, [.. batch, .. onlyX, .. onlyY]);
    }

    private static long[]? Indices(Shape batch, Shape source)
    {
        if (source.Equals(batch))
        {
            return null;
        }

        var indices = new long[batch.ElementCount];
        for (var i = 0; i < indices.Length; i++)
        {
            indices[i] = Broadcasting.Source(batch, i, source);
        }

        return indices;
    }

    /// <summary>Permutes into the output; a label that it has twice gives a diagonal among zeros.</summary>
    private static void Write(KernelContext c, EinsumOperand result, int[] labels)
    {
        var output = c.Allocate(0, new Shape([.. labels.Select(result.Size)]));
        var order = labels.Distinct().ToArray();
        if (order.Length == labels.Length)
        {
            var value = result.InOrder(order, _ => output);
            if (!ReferenceEquals(value, output))
            {
                value.CopyTo(output);
            }

            return;
        }

        Elements.Clear(output);
        var ordered = result.InOrder(order, s => c.Scratch(output.DType, s));
        var steps = Kernels.Movement.Strides.Of(output.Shape.Dims);
        var source = Kernels.Movement.Strides.Of(ordered.Shape.Dims);
        for (long i = 0; i < ordered.Count; i++)
        {
            long target = 0;
            for (var axis = 0; axis < labels.Length; axis++)
            {
                var from = Array.IndexOf(order, labels[axis]);
                target += i / source[from] % ordered.Shape[from] * steps[axis];
            }

            Elements.Copy(ordered, i, output, target, 1);
        }
    }
}
