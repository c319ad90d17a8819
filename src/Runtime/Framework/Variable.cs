using Reproductions.Runtime.Kernels;
using Reproductions.Runtime.Kernels.Movement;

namespace Reproductions.Runtime.Framework;

/// <summary>
/// A variable's storage in one session. The value's buffer belongs to the variable and is written in place;
/// writers hold <see cref="Gate"/>, readers see the buffer as it is, as in TensorFlow.
/// </summary>
public class Variable(string name, DType dtype, Shape shape)
{
    private volatile Tensor? _value;

    /// <summary>Name of the node that made it, or its shared name.</summary>
    public string Name { get; } = name;

    /// <summary>Element type, never a reference type.</summary>
    public DType DType { get; } = dtype.Base;

    /// <summary>The declared shape; it may be partly unknown.</summary>
    public Shape Shape { get; } = shape;

    /// <summary>What writers lock.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The current value; null before the first assignment.</summary>
    public Tensor? Value => _value;

    /// <summary>Number of writes so far, from 0.</summary>
    public long Version { get; private set; }

    /// <summary>Who wrote last; null before the first write.</summary>
    public Node? LastWriter { get; private set; }

    /// <summary>Number of the run that wrote last; 0 before the first write.</summary>
    public long LastStep { get; private set; }

    /// <summary>Assigns input <paramref name="input"/> of the running node: the first value's memory is taken over where it is nobody else's. The caller holds <see cref="Gate"/>.</summary>
    public void Assign(KernelContext c, int input)
    {
        var value = c.Input(input);
        if (_value is null && c.IsLastReader(input))
        {
            value.Buffer.Pooled = false;
            value.Buffer.OwnedByVariable = true;
            _value = value;
            Wrote(c.Node, c.Step.Id);
            return;
        }

        Assign(value, c.Node, c.Step.Id, c.Workers);
    }

    /// <summary>Copies <paramref name="value"/> into the variable, in place where the size allows. The caller holds <see cref="Gate"/>.</summary>
    /// <param name="value">The new value.</param>
    /// <param name="writer">The node that writes.</param>
    /// <param name="run">The number of its run, from 1.</param>
    /// <param name="workers">The threads that copy.</param>
    public void Assign(Tensor value, Node? writer, long run, Workers workers)
    {
        var current = _value;
        if (ReferenceEquals(current?.Buffer, value.Buffer) && current!.Shape.Equals(value.Shape))
        {
            Wrote(writer, run);
            return;
        }

        if (current is null || current.DType != value.DType || !current.Shape.Equals(value.Shape))
        {
            current = Tensor.Allocate(value.DType, value.Shape);
            current.Buffer.OwnedByVariable = true;
        }

        Copy(value, current, workers);
        _value = current;
        Wrote(writer, run);
    }

    /// <summary>Notes a write that was done in the value's buffer. The caller holds <see cref="Gate"/>.</summary>
    public void Wrote(Node? writer, long run)
    {
        Version++;
        LastWriter = writer;
        LastStep = run;
    }

    /// <summary>Forgets the value. The caller holds <see cref="Gate"/>.</summary>
    public void Clear() => _value = null;

    private static unsafe void Copy(Tensor value, Tensor target, Workers workers)
    {
        if (value.DType.IsNumeric)
        {
            Copying.Run(value.Pointer, target.Pointer, value.ByteCount, workers);
        }
        else
        {
            value.CopyTo(target);
        }
    }
}
