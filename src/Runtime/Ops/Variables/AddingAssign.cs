using TensorPrimitives = System.Numerics.Tensors.TensorPrimitives;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>What the ops that add to or subtract from a whole variable share; references and handles alike.</summary>
internal abstract class AddingAssign : ComputeOp
{
    protected abstract bool Subtracts { get; }

    public override void InferShapes(ShapeContext c)
    {
        var merged = c.Merge(Holders.ShapeOf(c, 0), c.Input(1));
        if (c.OutputCount > 0)
        {
            c.Set(0, merged);
        }
    }

    protected override void Compute(KernelContext c)
    {
        var variable = Holders.Initialized(c, 0);
        var value = c.Input(1);
        Holders.Write(c, variable, !c.IsRef(0) || c.Node.Bool("use_locking"), target =>
        {
            if (!target.Shape.Equals(value.Shape))
            {
                throw new InvalidArgumentError(c.IsRef(0)
                    ? "Parameters and update must be the same size"
                    : $"Cannot update variable with shape {target.Shape} using a Tensor with shape {value.Shape}, shapes must be equal.");
            }

            Numbers.Visit(target.DType, new Adding(target, value, Subtracts));
        });
        Holders.PassOn(c);
    }

    private readonly struct Adding(Tensor target, Tensor value, bool subtracts) : INumberVisitor
    {
        public void Run<T>()
            where T : unmanaged, System.Numerics.INumber<T>
        {
            var span = target.Span<T>();
            if (subtracts)
            {
                TensorPrimitives.Subtract<T>(span, value.Span<T>(), span);
            }
            else
            {
                TensorPrimitives.Add<T>(span, value.Span<T>(), span);
            }
        }
    }
}
