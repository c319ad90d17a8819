namespace Tensorflow;

/// <summary>The nodes behind the public variable classes.</summary>
internal static class VariableFaces
{
    /// <summary>The nodes of <paramref name="variable"/>.</summary>
    /// <exception cref="TypeError">The class is not one of this library.</exception>
    public static VariableNodes NodesOf(IVariableV1 variable) => variable is BaseResourceVariable known
        ? known.Nodes
        : throw new TypeError($"Expected a variable of this library, got {variable?.GetType().Name ?? "None"}.");
}
