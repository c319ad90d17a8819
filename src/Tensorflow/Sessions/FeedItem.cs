namespace Tensorflow;

/// <summary>A value for a tensor in one run.</summary>
public class FeedItem(object key, object val)
{
    /// <summary>The tensor, or its name.</summary>
    public object Key { get; } = key;

    /// <summary>The value: a number, string, array or list.</summary>
    public object Value { get; } = val;

    public static implicit operator FeedItem((object, object) feed) => new(feed.Item1, feed.Item2);

    /// <summary>Takes it apart.</summary>
    public void Deconstruct(out object key, out object value) => (key, value) = (Key, Value);
}
