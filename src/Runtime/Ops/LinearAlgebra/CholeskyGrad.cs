using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Decompositions;

namespace Reproductions.Runtime.Ops.LinearAlgebra;

/// <summary>The gradient of a positive definite matrix from its Cholesky factor and the factor's gradient; symmetric.</summary>
internal sealed class CholeskyGrad : MatrixOp
{
    public override string SignatureText => "CholeskyGrad(l:T, grad:T) -> (output:T) | T:type in {half,float,double}";

    public override void InferShapes(ShapeContext c) => c.Set(0, SquareShape(c, 0));

    protected override void Run<T>(KernelContext c)
    {
        var factors = Squares(c, 0);
        var gradients = Squares(c, 1);
        if (!c.Input(0).Shape.Equals(c.Input(1).Shape))
        {
            throw new InvalidArgumentError("Inputs must have the same shape");
        }

        var size = factors.Rows;
        var output = c.Allocate(0, c.Input(0).Shape);
        for (var i = 0; i < factors.Count; i++)
        {
            MatrixBatch.Write<T>(output, i, Gradient(factors.Read<T>(i), gradients.Read<T>(i), size));
        }
    }

    // With P = the lower triangle of L' G, its diagonal halved: the symmetric part of L'^-1 P L^-1.
    private static T[] Gradient<T>(T[] l, T[] gradient, int size)
        where T : unmanaged, System.Numerics.INumberBase<T>
    {
        for (var i = 0; i < l.Length; i++)
        {
            if (i % size > i / size)
            {
                l[i] = gradient[i] = T.Zero;
            }
        }

        var middle = Field.Product<T>(Field.Adjoint<T>(l, size, size), gradient, size, size, size);
        var half = Field.Of<T>(0.5);
        for (var i = 0; i < middle.Length; i++)
        {
            middle[i] *= i % size > i / size ? T.Zero : i % size == i / size ? half : T.One;
        }

        var left = TriangularSystem.Solve<T>(l, size, middle, size, lower: true, adjoint: true);
        var result = TriangularSystem.Solve<T>(l, size, Field.Adjoint<T>(left, size, size), size, lower: true, adjoint: true);
        var other = Field.Adjoint<T>(result, size, size);
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = half * (result[i] + other[i]);
        }

        return result;
    }
}
