namespace Tensorflow;

/// <summary>Whether get_variable makes or finds variables in a scope.</summary>
public enum ReuseMode
{
    /// <summary>As the outer scope does; at the root it makes them.</summary>
    Inherit = 0,

    /// <summary>It finds them, and never makes one.</summary>
    Reuse = 1,

    /// <summary>It finds them, and makes those that are missing.</summary>
    AUTO_REUSE = 2,
}
