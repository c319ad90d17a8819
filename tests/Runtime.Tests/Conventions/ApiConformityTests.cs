extern alias api;

using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Reproductions.Tests.Runtime.Conventions;

/// <summary>The public API is TensorFlow.NET's: what the suite uses exists there, and how much of it exists here never falls.</summary>
public partial class ApiConformityTests(ITestOutputHelper output)
{
    /// <summary>The listed graph-mode members that exist here; raise it with each one added.</summary>
    private const int PresentMembers = 1601;

    /// <summary>The least share of the listed graph-mode members that exist here, in percent.</summary>
    private const double LeastShare = 95;

    private const BindingFlags Public = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.FlattenHierarchy;

    private static readonly Assembly s_api = typeof(api::Tensorflow.Graph).Assembly;

    private static readonly Assembly s_protos = typeof(Tensorflow.GraphDef).Assembly;

    private static readonly HashSet<string> s_described = [.. Code().Matches(File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs", "api-additions.md"))).SelectMany(c => Words().Matches(c.Value)).Select(m => m.Value)];

    [Theory]
    [InlineData("Loading.Tests", "Reproductions.Fixtures")]
    [InlineData("Loading.Tests", "Loading.Tests")]
    [InlineData("Graph.Tests", "Graph.Tests")]
    public void Members_that_the_suite_uses_are_TensorFlow_NETs_or_listed_additions(string project, string assembly)
    {
        var used = Used(Path.Combine(AppContext.BaseDirectory.Replace("Runtime.Tests", project, StringComparison.Ordinal), assembly + ".dll"));

        var foreign = used.Where(m => ApiListing.Has(m) == false).Select(FullName).Where(m => !AdditionalMembers.All.Contains(m)).Distinct().Order(StringComparer.Ordinal);

        used.Should().NotBeEmpty();
        foreign.Should().BeEmpty("the same sources compile against TensorFlow.NET: what does not is a line of AdditionalMembers.txt, used in folders called Managed alone, and stands in docs/api-additions.md");
    }

    [Fact]
    public void Additions_exist_and_are_no_members_of_TensorFlow_NET_and_are_described()
    {
        var members = s_api.GetExportedTypes().SelectMany(t => t.GetMembers(Public)).Where(m => m is not (Type or EventInfo)).ToLookup(FullName);

        AdditionalMembers.All.Should().NotBeEmpty().And.OnlyContain(a => members.Contains(a), "a line names a member that exists");
        AdditionalMembers.All.SelectMany(a => members[a]).Should().OnlyContain(m => ApiListing.Has(m) == false, "a member of TensorFlow.NET is no addition")
            .And.OnlyContain(m => s_described.Contains(NameInDocuments(m)), "docs/api-additions.md names it");
    }

    [Fact]
    public void Every_listed_member_is_present_or_left_out_by_name()
    {
        var listed = ApiListing.Types.Sum(t => Counted(t.Key).Count());
        var excluded = ApiListing.Types.Sum(t => t.Value.Count) - listed;
        var missing = ApiListing.Types.ToDictionary(t => t.Key, t => Missing(t.Key).Order(StringComparer.Ordinal).ToList());
        var unnamed = missing.SelectMany(t => t.Value.Where(m => !LeftOutMembers.Has(t.Key, m)).Select(m => $"{t.Key}: {m}"));

        var present = listed - missing.Sum(t => t.Value.Count);
        var share = 100.0 * present / listed;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{present} of {listed} listed graph-mode members are present ({share:F1} %); {listed - present} are left out by name, {excluded} members of Keras, eager execution, datasets and audio are not counted."));

        unnamed.Should().BeEmpty("what is left out stands in LeftOutMembers.txt with its reason");
        present.Should().BeGreaterThanOrEqualTo(PresentMembers);
        share.Should().BeGreaterThanOrEqualTo(LeastShare);
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

    private static string FullName(MemberInfo member) => $"{member.DeclaringType!.FullName}: {ApiListing.Signature(member)}";

    private static IEnumerable<string> Counted(string type) => ApiListing.Types[type].Where(m => !ExcludedMembers.Has(type, m));

    private static IEnumerable<string> Missing(string type) => Counted(type).Except(Present(type));

    private static IEnumerable<string> Present(string type) => (s_api.GetType(type) ?? s_protos.GetType(type))?.GetMembers(Public).Where(m => m is not (Type or EventInfo)).Select(ApiListing.Signature) ?? [];

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex Code();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}
