using System.Globalization;
using System.Text;
using Reproductions.Runtime.Ops.Queues;

namespace Reproductions.Runtime.Ops.Readers;

/// <summary>A reader of a session: takes names of work from a queue, one after another, and gives the records of each. Thread-safe: one caller reads at a time.</summary>
internal abstract class ReaderState(string name)
{
    private readonly Lock _gate = new();
    private IEnumerator<(string Key, byte[] Value)>? _records;
    private long _produced;
    private long _completed;

    /// <summary>The reader's name, for messages.</summary>
    protected string Name => name;

    /// <summary>Number of records that were given.</summary>
    public long Produced
    {
        get
        {
            lock (_gate)
            {
                return _produced;
            }
        }
    }

    /// <summary>Number of pieces of work whose end was reached.</summary>
    public long Completed
    {
        get
        {
            lock (_gate)
            {
                return _completed;
            }
        }
    }

    /// <summary>The next records: at least one, at most <paramref name="most"/>, all of one piece of work.</summary>
    /// <exception cref="OutOfRangeError">The queue is closed and empty.</exception>
    public List<(byte[] Key, byte[] Value)> Read(QueueState queue, long most, CancellationToken cancellation)
    {
        var taken = new List<(byte[] Key, byte[] Value)>();
        lock (_gate)
        {
            while (taken.Count == 0)
            {
                _records ??= Records(Work(queue, cancellation)).GetEnumerator();
                while (taken.Count < most)
                {
                    if (!_records.MoveNext())
                    {
                        End();
                        _completed++;
                        break;
                    }

                    taken.Add((Encoding.UTF8.GetBytes(_records.Current.Key), _records.Current.Value));
                }
            }

            _produced += taken.Count;
        }

        return taken;
    }

    /// <summary>Begins anew: the work at hand is given up, the numbers are 0.</summary>
    public void Reset()
    {
        lock (_gate)
        {
            End();
            (_produced, _completed) = (0, 0);
        }
    }

    /// <summary>The records of a piece of work, read as they are asked for.</summary>
    protected abstract IEnumerable<(string Key, byte[] Value)> Records(string work);

    /// <summary>The key of a record: the work's name and a number.</summary>
    protected static string Key(string work, long number) => work + ":" + number.ToString(CultureInfo.InvariantCulture);

    private static string Work(QueueState queue, CancellationToken cancellation)
    {
        var element = queue.Take(1, fewer: false, cancellation)[0];
        return element is [{ DType: DType.String, Count: 1 } only]
            ? only.TextAt(0)
            : throw new InvalidArgumentError($"Expected a queue of single strings, got elements of {element.Length} components, the first {element[0]}.");
    }

    private void End()
    {
        _records?.Dispose();
        _records = null;
    }
}
