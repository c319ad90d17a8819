namespace Tensorflow;

/// <summary>Marks a gradient function with the op types that it is for.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class GradientAttribute(params string[] types) : Attribute
{
    /// <summary>The op types.</summary>
    public string[] Types { get; } = types;
}
