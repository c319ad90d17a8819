namespace Tensorflow;

/// <summary>What is known of an attribute's value before it is read.</summary>
public struct TF_AttrMetadata
{
    /// <summary>1 for a list, else 0.</summary>
    public byte is_list;

    /// <summary>Number of elements of a list; -1 for a single value.</summary>
    public long list_size;

    /// <summary>The kind of the value, or of the list's elements.</summary>
    public TF_AttrType type;

    /// <summary>Bytes of the string or of all strings; dimensions of the shape (-1 for unknown rank) or of all shapes; else -1.</summary>
    public long total_size;
}
