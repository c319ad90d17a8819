using Reproductions.Runtime.Kernels;

namespace Reproductions.Runtime.Framework;

/// <summary>What a kernel sees of one node's execution: inputs, outputs, memory, workers and the session's resources. Used by one thread at a time.</summary>
public abstract class KernelContext
{
    /// <summary>The node.</summary>
    public abstract Node Node { get; }

    /// <summary>The threads for loops inside the kernel.</summary>
    public abstract Workers Workers { get; }

    /// <summary>The session's resources.</summary>
    public abstract ResourceManager Resources { get; }

    /// <summary>The run.</summary>
    public abstract StepState Step { get; }

    /// <summary>Number of inputs.</summary>
    public int InputCount => Node.InputArray.Length;

    /// <summary>The value of input <paramref name="index"/>; of a reference, what the variable holds now. Not to be written.</summary>
    public abstract Tensor Input(int index);

    /// <summary>The variable behind reference input <paramref name="index"/>.</summary>
    public abstract Variable Ref(int index);

    /// <summary>True when input <paramref name="index"/> carries a reference.</summary>
    public abstract bool IsRef(int index);

    /// <summary>Makes output <paramref name="index"/>, its elements not cleared, of the node's output type.</summary>
    public abstract Tensor Allocate(int index, Shape shape);

    /// <summary>
    /// Makes output <paramref name="index"/> in the memory of input <paramref name="input"/> when nobody else reads that input and
    /// type and shape are equal; in memory of its own otherwise. The kernel must admit that both are the same.
    /// </summary>
    public abstract Tensor AllocateOrForward(int index, int input, Shape shape);

    /// <summary>True when nobody else reads input <paramref name="input"/>, now or later, so that the node may keep its memory (<see cref="Variable.Assign(KernelContext, int)"/>).</summary>
    public virtual bool IsLastReader(int input) => false;

    /// <summary>Memory that goes back when the kernel returns. Not cleared.</summary>
    public abstract Tensor Scratch(DType dtype, Shape shape);

    /// <summary>Sets output <paramref name="index"/> to a tensor, or a view of an input.</summary>
    public abstract void SetOutput(int index, Tensor value);

    /// <summary>Sets output <paramref name="index"/> to a reference.</summary>
    public abstract void SetRef(int index, Variable variable);

    /// <summary>
    /// A tensor that a resource of the run may hold until <see cref="Unhold"/>. What a variable owns is copied. Unlike
    /// <see cref="Keep"/> it leaves the memory to the executor; what the run does not give back is left to the garbage collector.
    /// </summary>
    public virtual Tensor Hold(Tensor value) => Keep(value);

    /// <summary>Gives back what <see cref="Hold"/> gave. The tensor may be an output of this node, set before.</summary>
    public virtual void Unhold(Tensor value)
    {
    }

    /// <summary>Runs a function's body with the session's resources, as part of this run.</summary>
    /// <param name="body">The function.</param>
    /// <param name="arguments">Its arguments, lists flattened.</param>
    /// <returns>Its results, lists flattened.</returns>
    public virtual Tensor[] Call(FunctionBody body, Tensor[] arguments) =>
        throw new UnimplementedError($"Node '{Node.Name}' calls a function, which only a session can do.");

    /// <summary>A function's body, to be called also when this run has ended.</summary>
    /// <param name="body">The function.</param>
    /// <returns>From its arguments, which must be kept tensors, to its results, which are.</returns>
    public virtual Func<Tensor[], Tensor[]> Bind(FunctionBody body) =>
        throw new UnimplementedError($"Node '{Node.Name}' calls a function, which only a session can do.");

    /// <summary>Makes scalar output <paramref name="index"/>.</summary>
    public void SetScalar<T>(int index, T value)
        where T : unmanaged
    {
        var output = Allocate(index, Shape.Scalar);
        output.Span<T>()[0] = value;
    }

    /// <summary>
    /// A tensor that may outlive the run: what a kernel puts into a queue, stack or table must pass through here, or its
    /// memory is used again. Copies what a variable owns.
    /// </summary>
    public static Tensor Keep(Tensor value)
    {
        if (value.Buffer.OwnedByVariable)
        {
            return value.Clone();
        }

        value.Buffer.Pooled = false;
        return value;
    }
}
