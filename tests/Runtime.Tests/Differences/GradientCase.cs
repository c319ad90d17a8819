using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;

namespace Reproductions.Tests.Runtime.Differences;

/// <summary>One operation at one place, where its function is smooth: what a row of the table of gradients holds.</summary>
/// <param name="Type">The op type.</param>
/// <param name="Inputs">Its inputs; floating ones are moved, unless they are fixed.</param>
/// <param name="Attrs">Attributes that the inputs do not determine.</param>
public sealed record GradientCase(string Type, GradientInput[] Inputs, params (string Name, object Value)[] Attrs)
{
    /// <summary>Which of several cases of one type this is; empty for the only one.</summary>
    public string Label { get; init; } = "";

    /// <summary>The outputs whose weighted sum is moved; null for all that are floating.</summary>
    public int[]? Outputs { get; init; }

    /// <summary>A graph of several operations in place of the single one: the inputs as they are in the graph, and the results.</summary>
    public Func<Graph, Endpoint[], Endpoint[]>? Build { get; init; }

    /// <summary>Whether the op computes in float32 alone, so that steps are larger and more is rounded.</summary>
    public bool IsSingle => Inputs.Any(i => i.Value.DType == DType.Float32);

    public override string ToString() => Label.Length > 0 ? $"{Type}, {Label}" : Type;
}
