namespace Tensorflow.Common.Types;

/// <summary>What a nest is at its top.</summary>
public enum NestType
{
    /// <summary>Nothing.</summary>
    Empty,

    /// <summary>One value.</summary>
    Node,

    /// <summary>A list of nests.</summary>
    List,

    /// <summary>Nests by name.</summary>
    Dictionary,
}
