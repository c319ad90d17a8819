using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.TensorArrays;

/// <summary>An array of tensors that ends with its run. Used by one thread at a time.</summary>
internal sealed class TensorArrayState(string name, DType elementType, Shape elementShape, long size)
{
    private readonly Dictionary<string, TensorArrayState> _gradients = [];
    private Element[] _elements = new Element[size];
    private int _count = (int)size;
    private bool _wasAggregated;

    /// <summary>The name in messages, unique in the run.</summary>
    public string Name => name;

    /// <summary>Element type.</summary>
    public DType ElementType => elementType;

    /// <summary>What is known of the shape of every element.</summary>
    public Shape ElementShape { get; private set; } = elementShape;

    /// <summary>Number of elements.</summary>
    public int Count => _count;

    /// <summary>Whether a write behind the end makes the array longer.</summary>
    public bool IsDynamic { get; set; }

    /// <summary>Whether an element can be read once only.</summary>
    public bool ClearsAfterRead { get; init; }

    /// <summary>Whether all elements have the shape of the first one that was written.</summary>
    public bool HasEqualShapes { get; init; }

    /// <summary>Whether writes to one index add up: an array of gradients.</summary>
    public bool Aggregates { get; init; }

    /// <summary>Writes one element. The array keeps <paramref name="value"/>.</summary>
    public void Write(KernelContext c, int index, Tensor value)
    {
        CheckOpen();
        if (index < 0 || (!IsDynamic && index >= _count))
        {
            throw new InvalidArgumentError(
                $"TensorArray {name}: Tried to write to index {index} but array is not resizeable and size is: {_count}");
        }

        if (value.DType != elementType)
        {
            throw new InvalidArgumentError(
                $"TensorArray {name}: Could not write to TensorArray index {index} because the value dtype is {value.DType.Name} but TensorArray dtype is {elementType.Name}.");
        }

        if (!ElementShape.IsCompatibleWith(value.Shape))
        {
            throw new InvalidArgumentError(
                $"TensorArray {name}: Could not write to TensorArray index {index} because the value shape is {value.Shape} which is incompatible with the TensorArray's inferred element shape: {ElementShape} (consider setting infer_shape=False).");
        }

        if (HasEqualShapes && !ElementShape.IsFullyDefined)
        {
            ElementShape = value.Shape;
        }

        Grow(index + 1);
        ref var element = ref _elements[index];
        if (element.WasRead)
        {
            throw new InvalidArgumentError($"TensorArray {name}: Could not write to TensorArray index {index} because it has already been read.");
        }

        if (element.Value is { } old)
        {
            Add(c, index, old, value);
            return;
        }

        element.Value = c.Hold(value);
    }

    /// <summary>Reads one element as output 0 of the node or, where <paramref name="take"/> is given, hands it over there.</summary>
    public void Read(KernelContext c, int index, Action<Tensor>? take = null)
    {
        CheckOpen();
        if (index < 0 || index >= _count)
        {
            throw new InvalidArgumentError($"TensorArray {name}: Tried to read from index {index} but array size is: {_count}");
        }

        ref var element = ref _elements[index];
        if (element.WasCleared)
        {
            throw new InvalidArgumentError(
                $"TensorArray {name}: Could not read index {index} twice because it was cleared after a previous read (perhaps try setting clear_after_read = false?).");
        }

        if (element.Value is null)
        {
            if (!ElementShape.IsFullyDefined)
            {
                throw new InvalidArgumentError(
                    $"TensorArray {name}: Could not read from TensorArray index {index}.  Furthermore, the element shape is not fully defined: {ElementShape}.  It is possible you are working with a resizeable TensorArray and stop_gradients is not allowing the gradients to be written.  If you set the full element_shape property on the forward TensorArray, the proper all-zeros tensor will be returned instead of incurring this error.");
            }

            element.Value = Tensor.Zeros(elementType, ElementShape);
        }

        element.WasRead = true;
        var value = element.Value;
        if (take is null)
        {
            c.SetOutput(0, value);
        }
        else
        {
            take(value);
        }

        if (ClearsAfterRead)
        {
            element.Value = null;
            element.WasCleared = true;
            c.Unhold(value);
        }
    }

    /// <summary>Says what is known of the elements' shape.</summary>
    public void MergeShape(Shape shape)
    {
        ElementShape = ElementShape.MergeWith(shape) ?? throw new InvalidArgumentError(
            $"TensorArray {name}: The element shape {shape} does not fit the inferred element shape {ElementShape}.");
    }

    /// <summary>Makes the array at least <paramref name="count"/> elements long.</summary>
    public void Grow(int count)
    {
        if (count <= _count)
        {
            return;
        }

        if (count > _elements.Length)
        {
            Array.Resize(ref _elements, Math.Max(count, _elements.Length * 2));
        }

        _count = count;
    }

    /// <summary>The array of gradients for <paramref name="source"/>, made at the first call. From then on this array keeps its size.</summary>
    public TensorArrayState Gradient(string source, ReadOnlySpan<long> prepended)
    {
        CheckOpen();
        if (_wasAggregated)
        {
            throw new UnimplementedError(
                $"Unable to create a gradients TensorArray for {name}.  Perhaps you used the multiple_writes_aggregate flag on a previous write?  Gradient calculation is impossible when multiple writes are performed to the same index.");
        }

        IsDynamic = false;
        if (!_gradients.TryGetValue(source, out var gradient))
        {
            var shape = ElementShape.HasRank ? new Shape([.. prepended, .. ElementShape.Dims]) : Shape.UnknownRank;
            gradient = new TensorArrayState($"{name}@{source}", elementType, shape, _count)
            {
                ClearsAfterRead = ClearsAfterRead,
                HasEqualShapes = HasEqualShapes,
                Aggregates = true,
            };
            _gradients.Add(source, gradient);
        }

        return gradient;
    }

    /// <summary>Forgets all elements.</summary>
    public void Close() => _count = -1;

    private void Add(KernelContext c, int index, Tensor old, Tensor value)
    {
        if (!Aggregates)
        {
            throw new InvalidArgumentError($"TensorArray {name}: Could not write to TensorArray index {index} because it has already been written to.");
        }

        if (!old.Shape.Equals(value.Shape))
        {
            throw new InvalidArgumentError(
                $"TensorArray {name}: Could not aggregate to TensorArray index {index} because the existing shape is {old.Shape} but the new input shape is {value.Shape}.");
        }

        _wasAggregated = true;
        _elements[index].Value = TensorSum.Of(old, value);
        c.Unhold(old);
    }

    private void CheckOpen()
    {
        if (_count < 0)
        {
            throw new InvalidArgumentError($"TensorArray {name} has already been closed.");
        }
    }

    private struct Element
    {
        public Tensor? Value;
        public bool WasRead;
        public bool WasCleared;
    }
}
