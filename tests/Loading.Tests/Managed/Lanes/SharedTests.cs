using System.Reflection;
using Xunit.Sdk;

namespace Reproductions.Tests.Loading.Managed.Lanes;

/// <summary>The tests of this assembly that both lanes run: those outside the <c>Managed</c> namespaces.</summary>
internal static class SharedTests
{
    private static readonly IReadOnlyList<MethodInfo> s_methods =
    [
        .. typeof(SharedTests).Assembly.GetTypes()
            .Where(t => t.IsPublic && t.Namespace?.Contains(".Managed", StringComparison.Ordinal) == false)
            .SelectMany(t => t.GetMethods().Where(m => m.GetCustomAttributes<FactAttribute>(inherit: true).Any())),
    ];

    /// <summary>Their names, <c>Class.Method</c>, and with their arguments the rows of theories that stand in attributes.</summary>
    public static IReadOnlySet<string> Names { get; } = s_methods.Select(Name).Concat(s_methods.SelectMany(Rows)).ToHashSet();

    private static string Name(MethodInfo method) => $"{method.DeclaringType.Name}.{method.Name}";

    private static IEnumerable<string> Rows(MethodInfo method) => method.GetCustomAttributes<InlineDataAttribute>()
        .Select(row => method.GetParameters().Zip(row.Data, (p, value) => $"{p.Name}: {ArgumentFormatter.Format(value)}"))
        .Select(arguments => $"{Name(method)}({string.Join(", ", arguments)})");
}
