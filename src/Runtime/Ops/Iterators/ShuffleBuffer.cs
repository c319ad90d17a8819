using Reproductions.Runtime.Kernels.Random;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>A ring of at most <paramref name="size"/> elements from which a random one leaves next. Used for one pass, by one thread at a time.</summary>
internal sealed class ShuffleBuffer(long size, PhiloxWords words)
{
    /// <summary>The ring; it grows up to its size as elements come.</summary>
    private readonly List<Tensor[]> _ring = [];

    /// <summary>Numbers of the oldest place in use, and of the next place, since the pass began.</summary>
    private long _start;
    private long _end;

    /// <summary>The elements in random order.</summary>
    public IEnumerable<Tensor[]> Pass(IEnumerable<Tensor[]> source)
    {
        foreach (var element in source)
        {
            Add(element);
            if (_end - _start == size)
            {
                yield return Take();
            }
        }

        while (_end > _start)
        {
            yield return Take();
        }
    }

    private void Add(Tensor[] element)
    {
        var place = (int)(_end++ % size);
        if (place == _ring.Count)
        {
            _ring.Add(element);
        }
        else
        {
            _ring[place] = element;
        }
    }

    /// <summary>Takes one; the oldest goes to its place.</summary>
    private Tensor[] Take()
    {
        var place = (int)((_start + (words.Next() % (_end - _start))) % size);
        var oldest = (int)(_start++ % size);
        var taken = _ring[place];
        _ring[place] = _ring[oldest];
        _ring[oldest] = [];
        return taken;
    }
}
