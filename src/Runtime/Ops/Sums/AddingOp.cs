using System.Numerics;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.Elementwise;
using Reproductions.Runtime.Kernels.Elementwise.Functions;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Sums;

/// <summary>The sum of tensors of one shape, added in TensorFlow's order: N mod 8 first, then blocks of 8.</summary>
internal abstract class AddingOp : OpType
{
    public override void InferShapes(ShapeContext c)
    {
        var shape = c.Input(c.InputCount - 1);
        for (var i = c.InputCount - 2; i >= 0; i--)
        {
            shape = c.Input(i).MergeWith(shape) ?? throw c.Error($"{Difference(c.Input(i), shape)}\n\tFrom merging shape {i} with other shapes.");
        }

        c.Set(0, shape);
    }

    public override Kernel? CreateKernel(Node node) => node.Type("T") switch
    {
        DType.Complex64 => new DelegateKernel(static c => Sum<Complex64, ComplexAdd>(c)),
        DType.Complex128 => new DelegateKernel(static c => Sum<Complex, ComplexAdd>(c)),
        DType.BFloat16 => new DelegateKernel(static c => Sum<BFloat16, BrainAdd>(c)),
        DType.Variant => new DelegateKernel(TensorLists.ListArithmetic.Add),
        var type => NumberKernel.Supports(type) ? new AddKernel(type) : null,
    };

    private static string Difference(Shape first, Shape second)
    {
        if (first.Rank != second.Rank)
        {
            return $"Shapes must be equal rank, but are {first.Rank} and {second.Rank}";
        }

        var axis = 0;
        while (first[axis] == second[axis] || first[axis] == Shape.Unknown || second[axis] == Shape.Unknown)
        {
            axis++;
        }

        return $"Dimension {axis} in both shapes must be equal, but are {first[axis]} and {second[axis]}. Shapes are {first} and {second}.";
    }

    private static unsafe void Sum<T, TAdd>(KernelContext c)
        where T : unmanaged
        where TAdd : struct, IBinaryFunction<T, T>
    {
        var count = c.InputCount;
        var first = c.Input(0);
        for (var i = 1; i < count; i++)
        {
            if (!c.Input(i).Shape.Equals(first.Shape))
            {
                throw Broadcasting.SizesDiffer(c.Node, first.Shape, i, c.Input(i).Shape);
            }
        }

        if (count == 1)
        {
            c.SetOutput(0, first);
            return;
        }

        var head = (count % 8) switch { 0 => 8, 1 => 9, var r => r };
        var y = c.AllocateOrForward(0, 0, first.Shape);
        var result = y.Data<T>();
        Map.Binary<T, T, TAdd>(first.Data<T>(), c.Input(1).Data<T>(), result, y.Count, c.Workers);
        for (var i = 2; i < head; i++)
        {
            Map.Binary<T, T, TAdd>(result, c.Input(i).Data<T>(), result, y.Count, c.Workers);
        }

        if (head == count)
        {
            return;
        }

        using var scratch = c.Workers.Scratch.Rent((y.Count + 1) * sizeof(T));
        var block = (T*)scratch.Pointer;
        for (var i = head; i < count; i += 8)
        {
            Map.Binary<T, T, TAdd>(c.Input(i).Data<T>(), c.Input(i + 1).Data<T>(), block, y.Count, c.Workers);
            for (var j = 2; j < 8; j++)
            {
                Map.Binary<T, T, TAdd>(block, c.Input(i + j).Data<T>(), block, y.Count, c.Workers);
            }

            Map.Binary<T, T, TAdd>(result, block, result, y.Count, c.Workers);
        }
    }

    private sealed class AddKernel(DType type) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c) => Sum<T, Add<T>>(c);
    }

    private readonly struct ComplexAdd : IBinaryFunction<Complex64, Complex64>, IBinaryFunction<Complex, Complex>
    {
        public static Complex64 Invoke(Complex64 x, Complex64 y) => new(x.Real + y.Real, x.Imaginary + y.Imaginary);

        public static Complex Invoke(Complex x, Complex y) => x + y;
    }

    private readonly struct BrainAdd : IBinaryFunction<BFloat16, BFloat16>
    {
        public static BFloat16 Invoke(BFloat16 x, BFloat16 y) => (BFloat16)((float)x + y);
    }
}
