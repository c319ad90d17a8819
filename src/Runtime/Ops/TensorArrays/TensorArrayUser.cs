using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>An op on the array that input 0 refers to.</summary>
internal abstract class TensorArrayUser : ComputeOp
{
    protected sealed override void Compute(KernelContext c) => Compute(c, c.StepResource<TensorArrayState>());

    /// <summary>Does the work.</summary>
    protected abstract void Compute(KernelContext c, TensorArrayState array);

    /// <summary>Checks the handle's shape.</summary>
    protected static void CheckHandle(ShapeContext c)
    {
        var handle = c.InputOfRank(0, 1);
        c.WithValue(handle[0], 2);
    }

    /// <summary>The scalar index at input 1.</summary>
    protected static int Index(KernelContext c)
    {
        var index = c.Input(1);
        return index.Shape.Rank == 0
            ? index.Value<int>()
            : throw new InvalidArgumentError($"TensorArray index must be scalar, but had shape: {index.Shape}");
    }

    /// <summary>Checks the type that a reading node asks for.</summary>
    protected static void CheckRead(KernelContext c, TensorArrayState array)
    {
        if (c.Node.OutputTypes[0] != array.ElementType)
        {
            throw new InvalidArgumentError($"TensorArray dtype is {array.ElementType.Name} but Op requested dtype {c.Node.OutputTypes[0].Name}.");
        }
    }

    /// <summary>Checks the type of a value to write.</summary>
    protected static void CheckWrite(TensorArrayState array, Tensor value)
    {
        if (value.DType != array.ElementType)
        {
            throw new InvalidArgumentError($"TensorArray dtype is {array.ElementType.Name} but Op is trying to write dtype {value.DType.Name}.");
        }
    }
}
