using System.Security.Cryptography;
using Reproductions.Runtime.Kernels.Random;

namespace Reproductions.Runtime.Ops.Queues;

/// <summary>A random element leaves next; some elements stay to be mixed with new ones.</summary>
internal sealed class ShuffleStore : ElementStore
{
    private readonly List<Tensor[]> _elements = [];
    private PhiloxWords _words;

    public ShuffleStore(int reserve, long seed, long seed2)
    {
        Reserve = reserve;
        if (seed == 0 && seed2 == 0)
        {
            Span<byte> bytes = stackalloc byte[2 * sizeof(long)];
            RandomNumberGenerator.Fill(bytes);
            seed = BitConverter.ToInt64(bytes);
            seed2 = BitConverter.ToInt64(bytes[sizeof(long)..]);
        }

        _words = new PhiloxWords(new Philox(seed, seed2));
    }

    public override string TypeName => "RandomShuffleQueue";

    public override int Count => _elements.Count;

    public override int Reserve { get; }

    public override void Add(Tensor[] element) => _elements.Add(element);

    public override Tensor[] Take()
    {
        var index = (int)(_words.Next() % (uint)_elements.Count);
        var element = _elements[index];
        _elements[index] = _elements[^1];
        _elements.RemoveAt(_elements.Count - 1);
        return element;
    }
}
