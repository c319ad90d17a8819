namespace Reproductions.Runtime.Ops.Stacks;

/// <summary>A stack of tensors that ends with its run. Used by one thread at a time.</summary>
internal sealed class StackState(string name, DType elementType, long maxSize)
{
    private readonly Stack<Tensor> _values = [];
    private bool _isClosed;

    /// <summary>Element type of what is pushed.</summary>
    public DType ElementType { get; } = elementType;

    /// <summary>Puts a value on top.</summary>
    /// <exception cref="InvalidArgumentError">The stack is closed or full.</exception>
    public void Push(Tensor value)
    {
        CheckOpen();
        if (maxSize >= 0 && _values.Count >= maxSize)
        {
            throw new InvalidArgumentError($"Stack[{name}] overflowed its max_size ({maxSize})");
        }

        _values.Push(value);
    }

    /// <summary>Takes the value on top.</summary>
    /// <exception cref="InvalidArgumentError">The stack is closed or empty.</exception>
    public Tensor Pop()
    {
        CheckOpen();
        return _values.TryPop(out var value) ? value : throw new InvalidArgumentError($"Stack[{name}] is empty when calling Pop().");
    }

    /// <summary>Forgets all values.</summary>
    public void Close()
    {
        _values.Clear();
        _isClosed = true;
    }

    private void CheckOpen()
    {
        if (_isClosed)
        {
            throw new InvalidArgumentError($"Stack[{name}] has already been closed.");
        }
    }
}
