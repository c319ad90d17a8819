using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>What a scalar of type resource carries: where the resource lies. Immutable.</summary>
/// <param name="Container">The container; empty for the default one.</param>
/// <param name="Name">The name in the container.</param>
/// <param name="Kind">What it is: "Var", "Queue", "Table", ...</param>
internal sealed record ResourceHandle(string Container, string Name, string Kind)
{
    /// <summary>The kind of variables.</summary>
    public const string Variable = "Var";

    /// <summary>The handle that input <paramref name="index"/> carries.</summary>
    public static ResourceHandle Of(KernelContext c, int index) => c.Input(index).Objects[0] as ResourceHandle
        ?? throw new InvalidArgumentError($"Input {index} of '{c.Node.Name}' is no resource handle.");

    /// <summary>This handle as a tensor.</summary>
    public Tensor ToTensor() => Tensor.FromObject(DType.Resource, this);
}
