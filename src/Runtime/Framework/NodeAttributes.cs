using System.Collections;

namespace Reproductions.Runtime.Framework;

/// <summary>The attributes of a node, in the order in which they were set. Values are shared and never changed.</summary>
public sealed class NodeAttributes : IEnumerable<KeyValuePair<string, AttrValue>>
{
    private KeyValuePair<string, AttrValue>[] _items = [];

    /// <summary>Number of attributes.</summary>
    public int Count { get; private set; }

    /// <summary>The value of <paramref name="name"/>; null when it is not set.</summary>
    public AttrValue? Find(string name)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_items[i].Key == name)
            {
                return _items[i].Value;
            }
        }

        return null;
    }

    /// <summary>Sets or replaces a value.</summary>
    public void Set(string name, AttrValue value)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_items[i].Key == name)
            {
                _items[i] = new(name, value);
                return;
            }
        }

        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(4, Count * 2));
        }

        _items[Count++] = new(name, value);
    }

    /// <summary>Removes a value; false when it was not set.</summary>
    public bool Remove(string name)
    {
        for (var i = 0; i < Count; i++)
        {
            if (_items[i].Key == name)
            {
                Count--;
                Array.Copy(_items, i + 1, _items, i, Count - i);
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, AttrValue>> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return _items[i];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
