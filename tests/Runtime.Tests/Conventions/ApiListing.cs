using System.Reflection;
using System.Text.RegularExpressions;

namespace Reproductions.Tests.Runtime.Conventions;

/// <summary>The public surface of TensorFlow.NET 0.150.0 (<c>testdata/tensorflow-net-api</c>), and members of an assembly in its notation.</summary>
internal static partial class ApiListing
{
    /// <summary>By type, the signatures of its members without modifiers and default values.</summary>
    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Types { get; } = Read();

    /// <summary>The signature of <paramref name="member"/> as the listing writes it; the accessors of a property are the property.</summary>
    public static string Signature(MemberInfo member) => member switch
    {
        ConstructorInfo c => $"ctor({Parameters(c.GetParameters())})",
        FieldInfo f => $"field {TypeNames.Of(f.FieldType)} {f.Name}",
        PropertyInfo p => $"prop {TypeNames.Of(p.PropertyType)} {p.Name}{(p.GetIndexParameters() is { Length: > 0 } index ? $"[{Parameters(index)}]" : "")}",
        MethodInfo { IsSpecialName: true } m when PropertyOf(m) is { } property => Signature(property),
        MethodInfo m => $"{TypeNames.Of(m.ReturnType)} {m.Name}{(m.IsGenericMethod ? $"<{string.Join(", ", m.GetGenericArguments().Select(a => a.Name))}>" : "")}({Parameters(m.GetParameters())})",
        _ => throw new ArgumentException($"{member} has no signature.", nameof(member)),
    };

    /// <summary>Whether the listing has <paramref name="member"/>, in its type or a base type; null when it has none of those types.</summary>
    public static bool? Has(MemberInfo member)
    {
        var listed = Lineage(member.DeclaringType!).Where(t => Types.ContainsKey(t.FullName!)).ToList();
        return listed.Count == 0 ? null : listed.Any(t => Types[t.FullName!].Contains(Signature(member)));
    }

    private static IEnumerable<Type> Lineage(Type type)
    {
        for (var t = type; t is not null && t != typeof(object); t = t.BaseType)
        {
            yield return t;
        }
    }

    private static PropertyInfo? PropertyOf(MethodInfo accessor) =>
        accessor.DeclaringType!.GetProperties(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
            .FirstOrDefault(p => p.GetAccessors(true).Any(a => a.MetadataToken == accessor.MetadataToken));

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(p => $"{TypeNames.Of(p.ParameterType)} {p.Name}"));

    private static Dictionary<string, IReadOnlySet<string>> Read()
    {
        var types = new Dictionary<string, IReadOnlySet<string>>();
        var members = new HashSet<string>();
        var isEnum = false;
        var value = "";
        foreach (var line in Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "testdata", "tensorflow-net-api", "0.150.0"), "*.txt").SelectMany(File.ReadLines))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                var name = line[3..].Split(" : ")[0];
                isEnum = line.Contains(" enum ", StringComparison.Ordinal);
                value = $"field {name.Split('.')[^1]} ";
                members = types.TryGetValue(name, out var known) ? (HashSet<string>)known : [];
                types[name] = members;
            }
            else if (line.Length > 0 && !line.StartsWith("?? ", StringComparison.Ordinal))
            {
                // "?? name": a type that the listing was asked for and TensorFlow.NET does not have.
                members.Add((isEnum ? value : "") + Ignored().Replace(line.Trim(), "").Replace("@", "", StringComparison.Ordinal));
            }
        }

        return types;
    }

    [GeneratedRegex("""\b(static|virtual|abstract|override|params|out|ref|readonly|const) | = ("[^"]*"|[^,)\]]+)| \{ (get; )?(set; )?\}""")]
    private static partial Regex Ignored();
}
