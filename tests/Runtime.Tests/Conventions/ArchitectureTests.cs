using Reproductions.Runtime.Framework;

namespace Reproductions.Tests.Runtime.Conventions;

/// <summary>The arrows of the design: which folder of the runtime may use which.</summary>
public class ArchitectureTests
{
    private const string Root = "Reproductions.Runtime.";

    /// <summary>Folder, and the folders that it may use; the wire schema, its errors and the library are open to all but Kernels.</summary>
    private static readonly Dictionary<string, string[]> s_arrows = new()
    {
        ["Kernels"] = [],
        ["Errors"] = [],
        ["Tensors"] = ["Errors"],
        ["Formats"] = ["Tensors", "Errors"],
        ["Framework"] = ["Tensors", "Errors", "Kernels"],
        ["Ops"] = ["Framework", "Kernels", "Tensors", "Formats", "Errors"],
        ["Execution"] = ["Framework", "Tensors", "Errors", "Kernels"],
    };

    [Fact]
    public void Folders_of_the_runtime_use_only_what_the_design_allows()
    {
        var wrong = typeof(OpType).Assembly.GetTypes()
            .Where(t => Folder(t) is not null)
            .SelectMany(t => References.Of(t).Select(r => (From: t, To: r)))
            .Where(r => Folder(r.To) is { } to && Folder(r.From) is { } from && to != from && !s_arrows[from].Contains(to))
            .Where(r => !(Folder(r.From) == "Kernels" && r.To.Name is "BFloat16" or "Complex64"))
            .Select(r => $"{r.From.FullName} uses {r.To.FullName}")
            .Distinct()
            .Order(StringComparer.Ordinal);

        wrong.Should().BeEmpty("the arrows of the design point one way");
    }

    [Fact]
    public void The_framework_names_no_concrete_op()
    {
        var names = typeof(OpType).Assembly.GetTypes().Where(t => t.Namespace?.StartsWith(Root + "Framework", StringComparison.Ordinal) == true)
            .SelectMany(References.Of)
            .Where(t => t.IsSubclassOf(typeof(OpType)) && Folder(t) == "Ops");

        names.Should().BeEmpty();
    }

    private static string? Folder(Type type)
    {
        var name = type.Namespace;
        if (name is null || !name.StartsWith(Root, StringComparison.Ordinal))
        {
            return null;
        }

        var folder = name[Root.Length..].Split('.')[0];
        return s_arrows.ContainsKey(folder) ? folder : throw new InvalidOperationException($"The folder '{folder}' of {type.FullName} is not in the design. Add it there and here.");
    }
}
