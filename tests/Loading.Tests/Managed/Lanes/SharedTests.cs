using System.Reflection;

namespace Reproductions.Tests.Loading.Managed.Lanes;

/// <summary>The tests of this assembly that both lanes run: those outside the <c>Managed</c> namespaces.</summary>
internal static class SharedTests
{
    /// <summary>Their names, <c>Class.Method</c>.</summary>
    public static IReadOnlySet<string> Names { get; } = typeof(SharedTests).Assembly.GetTypes()
        .Where(t => t.IsPublic && t.Namespace?.Contains(".Managed", StringComparison.Ordinal) == false)
        .SelectMany(t => t.GetMethods().Where(m => m.GetCustomAttributes<FactAttribute>(inherit: true).Any()).Select(m => $"{t.Name}.{m.Name}"))
        .ToHashSet();
}
