namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>A place in a dataset. Thread-safe: each element goes to one caller.</summary>
internal sealed class IteratorState
{
    private readonly Lock _gate = new();
    private IEnumerator<Tensor[]>? _elements;
    private bool _isMade;

    /// <summary>A name that no other iterator has.</summary>
    public string Name { get; } = $"iterator {Guid.NewGuid():N}";

    /// <summary>Begins at the first element of <paramref name="dataset"/>.</summary>
    public void Begin(DatasetState dataset)
    {
        lock (_gate)
        {
            _elements?.Dispose();
            _elements = dataset.Elements.GetEnumerator();
            _isMade = true;
        }
    }

    /// <summary>Begins unless that was done before.</summary>
    public void BeginOnce(Func<DatasetState> dataset)
    {
        lock (_gate)
        {
            if (!_isMade)
            {
                _elements = dataset().Elements.GetEnumerator();
                _isMade = true;
            }
        }
    }

    /// <summary>The next element.</summary>
    /// <exception cref="FailedPreconditionError">The iterator was not initialized.</exception>
    /// <exception cref="OutOfRangeError">There is none.</exception>
    public Tensor[] Next()
    {
        lock (_gate)
        {
            if (!_isMade)
            {
                throw new FailedPreconditionError(
                    "GetNext() failed because the iterator has not been initialized. Ensure that you have run the initializer operation for this iterator before getting the next element.");
            }

            if (_elements is not null && _elements.MoveNext())
            {
                return _elements.Current;
            }

            _elements?.Dispose();
            _elements = null;
            throw new OutOfRangeError("End of sequence");
        }
    }
}
