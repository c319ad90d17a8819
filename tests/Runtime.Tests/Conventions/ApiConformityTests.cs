extern alias api;

using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Reproductions.Tests.Runtime.Conventions;

/// <summary>The public API is TensorFlow.NET's: what the suite uses exists there, and how much of it exists here never falls.</summary>
public partial class ApiConformityTests(ITestOutputHelper output)
{
    /// <summary>The listed graph-mode members that exist here; raise it with each one added.</summary>
    private const int PresentMembers = 1458;

    private static readonly Assembly s_api = typeof(api::Tensorflow.Graph).Assembly;

    private static readonly Assembly s_protos = typeof(Tensorflow.GraphDef).Assembly;

    private static readonly HashSet<string> s_additions = [.. Code().Matches(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "api-additions.md"))).SelectMany(c => Words().Matches(c.Value)).Select(m => m.Value)];

    [Theory]
    [InlineData("Loading.Tests", "Reproductions.Fixtures")]
    [InlineData("Loading.Tests", "Loading.Tests")]
    [InlineData("Graph.Tests", "Graph.Tests")]
    public void Members_that_the_suite_uses_are_TensorFlow_NETs_or_listed_additions(string project, string assembly)
    {
        var used = Used(Path.Combine(AppContext.BaseDirectory.Replace("Runtime.Tests", project, StringComparison.Ordinal), assembly + ".dll"));

        var foreign = used.Where(m => ApiListing.Has(m) == false && !s_additions.Contains(NameInDocuments(m)))
            .Select(m => $"{m.DeclaringType!.FullName}: {ApiListing.Signature(m)}")
            .Distinct()
            .Order(StringComparer.Ordinal);

        used.Should().NotBeEmpty();
        foreign.Should().BeEmpty("the same sources compile against TensorFlow.NET, and docs/api-additions.md names what does not");
    }

    [Fact]
    public void Every_listed_member_is_present_or_left_out_by_name()
    {
        var listed = ApiListing.Types.Sum(t => t.Value.Count);
        var missing = ApiListing.Types.ToDictionary(t => t.Key, t => Missing(t.Key).Order(StringComparer.Ordinal).ToList());
        var wanted = missing.ToDictionary(t => t.Key, t => t.Value.Where(m => !LeftOutMembers.Has(t.Key, m)).ToList());

        var present = listed - missing.Sum(t => t.Value.Count);
        var asked = present + wanted.Sum(t => t.Value.Count);
        output.WriteLine($"{present} of {listed} listed members are present ({100.0 * present / listed:F1} %), {100.0 * present / asked:F1} % of the {asked} that are not left out by name. Missing:");
        output.WriteLine(string.Join('\n', wanted.Where(t => t.Value.Count > 0).OrderByDescending(t => t.Value.Count).Select(t => $"{t.Key} ({t.Value.Count})\n  {string.Join("\n  ", t.Value)}")));

        present.Should().BeGreaterThanOrEqualTo(PresentMembers);
        wanted.SelectMany(t => t.Value.Select(m => $"{t.Key}: {m}")).Should().BeEmpty("what is left out stands in LeftOutMembers.txt with its reason");
    }

    [Fact]
    public void What_is_left_out_is_listed_and_missing_and_has_a_reason()
    {
        var stale = LeftOutMembers.All.Where(l => !ApiListing.Types.ContainsKey(l.Type) || !Missing(l.Type).Any(m => l.Member == "*" || m == l.Member)).Select(l => $"{l.Type}: {l.Member}");

        LeftOutMembers.All.Should().NotBeEmpty().And.OnlyContain(l => l.Reason.Length > 0);
        stale.Should().BeEmpty("a member that exists, or that TensorFlow.NET does not have, is not left out: remove its line from LeftOutMembers.txt");
    }

    private static List<MemberInfo> Used(string path)
    {
        var module = Assembly.LoadFrom(path).ManifestModule;
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        return [.. metadata.MemberReferences.Where(h => IsOfApi(metadata, metadata.GetMemberReference(h).Parent)).Select(h => module.ResolveMember(MetadataToken(h))!)];
    }

    private static int MetadataToken(MemberReferenceHandle handle) => System.Reflection.Metadata.Ecma335.MetadataTokens.GetToken(handle);

    private static bool IsOfApi(MetadataReader metadata, EntityHandle parent)
    {
        while (parent.Kind == HandleKind.TypeReference)
        {
            parent = metadata.GetTypeReference((TypeReferenceHandle)parent).ResolutionScope;
        }

        return parent.Kind == HandleKind.AssemblyReference && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)parent).Name) == s_api.GetName().Name;
    }

    private static string NameInDocuments(MemberInfo member) => member switch
    {
        ConstructorInfo or { Name: "get_Item" or "set_Item" } => member.DeclaringType!.Name,
        MethodInfo { IsSpecialName: true } when member.Name.StartsWith("get_", StringComparison.Ordinal) || member.Name.StartsWith("set_", StringComparison.Ordinal) => member.Name[4..],
        _ => member.Name,
    };

    private static IEnumerable<string> Missing(string type) => ApiListing.Types[type].Except(Present(type));

    private static IEnumerable<string> Present(string type)
    {
        const BindingFlags Public = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.FlattenHierarchy;
        return (s_api.GetType(type) ?? s_protos.GetType(type))?.GetMembers(Public).Where(m => m is not (Type or EventInfo)).Select(ApiListing.Signature) ?? [];
    }

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
