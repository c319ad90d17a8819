using System.Reflection;
using System.Text.Json;
using Google.Protobuf;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Files;

/// <summary>The command <c>audit</c> as a person or a script runs it: exit code, JSON and files.</summary>
public sealed class AuditCommandTests
{
    private static readonly string s_model = Path.Combine(
        typeof(AuditCommandTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!,
        "testdata",
        "tensorflow-2.21",
        "model",
        "mnist_model-1800");

    [Fact]
    public void A_sound_model_exits_with_0_and_JSON_has_the_documented_keys()
    {
        var (code, output, errors) = Run("--meta", s_model + ".meta", "--checkpoint", s_model, "--fetch", "output:0", "--json");

        code.Should().Be(0, errors);
        var json = JsonDocument.Parse(output).RootElement;
        Names(json).Should().Equal("graph", "checkpoint", "fetches", "restores", "findings", "renames");
        var fetch = json.GetProperty("fetches").EnumerateArray().Single();
        Names(fetch).Should().Equal("name", "reads", "restored", "of");
        Names(fetch.GetProperty("reads")[0]).Should().Equal("variable", "written_by", "key");
        (fetch.GetProperty("restored").GetInt32(), fetch.GetProperty("of").GetInt32()).Should().Be((8, 8));
        Names(json.GetProperty("restores")[0]).Should().Equal("op", "map");
        Names(json.GetProperty("restores")[0].GetProperty("map")[0]).Should().Equal("key", "variable");
    }

    [Fact]
    public void A_silent_finding_exits_with_1_and_has_the_documented_keys()
    {
        var (code, output, errors) = Run("--meta", s_model + ".meta", "--fetch", "output:0", "--order", "restore,init", "--json");

        code.Should().Be(1, errors);
        var finding = JsonDocument.Parse(output).RootElement.GetProperty("findings").EnumerateArray().Single();
        Names(finding).Should().Equal("grade", "id", "title", "cause", "remedy", "evidence");
        (finding.GetProperty("grade").GetString(), finding.GetProperty("id").GetString()).Should().Be(("SILENT", "R02"));
    }

    [Fact]
    public void Lines_that_go_elsewhere_than_to_a_terminal_are_not_wrapped()
    {
        var (code, output, errors) = Run("--meta", s_model + ".meta", "--fetch", "output:0", "--order", "restore,init");

        code.Should().Be(1, errors);
        output.Should().Contain("\n  why:    save/restore_all wrote them, and the initializer init wrote over them afterwards.\n")
            .And.Contain("\n  remedy: Run the initializer first and the restore last, or initialize only the variables that the restore does not write.\n");
    }

    [Theory]
    [InlineData("no graph", "Give either --meta or --graph.", "--fetch", "output:0")]
    [InlineData("a missing file", "does not exist", "--meta", "nowhere.meta")]
    public void Bad_usage_and_unreadable_input_exit_with_2(string label, string message, params string[] arguments)
    {
        var (code, _, errors) = Run(arguments);

        code.Should().Be(2, label);
        errors.Should().Contain(message);
    }

    [Fact]
    public void A_page_is_written_beside_the_text()
    {
        var folder = Directory.CreateTempSubdirectory("reproductions-");
        var page = Path.Combine(folder.FullName, "audit.html");

        var (code, output, errors) = Run("--meta", s_model + ".meta", "--fetch", "output:0", "--html", page);

        code.Should().Be(0, errors);
        output.Should().StartWith("output:0 reads 8 variables; restore wrote 8 of them.");
        File.ReadAllText(page).Should().StartWith("<!DOCTYPE html>").And.Contain("<svg ");
        folder.Delete(recursive: true);
    }

    /// <summary>A label, what is done to a sound graph, and what the command says.</summary>
    public static TheoryData<string, Action<MetaGraphDef>, string> Damages { get; } = new()
    {
        { "two nodes of one name", m => m.GraphDef.Node.Add(Node(m, "save/RestoreV2").Clone()), "Node 'save/RestoreV2' is not unique." },
        { "a restore without its names", m => Node(m, "save/RestoreV2").Input.RemoveAt(2), "NodeDef expected inputs '3' do not match 2 inputs specified; NodeDef: {{node save/RestoreV2}}" },
        { "an assignment of nothing", m => Node(m, "save/Assign").Input.RemoveAt(1), "NodeDef expected inputs '2' do not match 1 inputs specified; NodeDef: {{node save/Assign}}" },
        { "a shape that is a number", m => Node(m, "Variable").Attr["shape"] = new AttrValue { F = 1 }, "Node 'Variable' (op VariableV2): the attribute 'shape' holds F, not Shape." },
        { "a shape beyond all memory", m => Node(m, "Variable").Attr["shape"].Shape.Dim[0].Size = long.MaxValue, "is negative or has more than 2^63 - 1 elements." },
        { "an identity of itself", m => Node(m, "Variable/read").Input[0] = "Variable/read", "nodes in a cycle, among them 'Variable/read'." },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_graph_that_TensorFlow_does_not_import_exits_with_2_and_names_the_node(string label, Action<MetaGraphDef> damage, string message)
    {
        var folder = Directory.CreateTempSubdirectory("reproductions-");
        var file = Path.Combine(folder.FullName, "damaged.meta");
        var meta = MetaGraphDef.Parser.ParseFrom(File.ReadAllBytes(s_model + ".meta"));
        damage(meta);
        File.WriteAllBytes(file, meta.ToByteArray());

        var (code, _, errors) = Run("--meta", file, "--checkpoint", s_model);

        code.Should().Be(2, label);
        errors.Should().Contain(message).And.NotContain("   at ");
        folder.Delete(recursive: true);
    }

    [Fact]
    public void A_placeholder_whose_shape_was_stripped_is_read_as_one_of_unknown_shape()
    {
        var folder = Directory.CreateTempSubdirectory("reproductions-");
        var file = Path.Combine(folder.FullName, "stripped.meta");
        var meta = MetaGraphDef.Parser.ParseFrom(File.ReadAllBytes(s_model + ".meta"));
        foreach (var placeholder in meta.GraphDef.Node.Where(n => n.Op.StartsWith("Placeholder", StringComparison.Ordinal)))
        {
            placeholder.Attr.Remove("shape");
        }

        File.WriteAllBytes(file, meta.ToByteArray());

        var (code, output, errors) = Run("--meta", file, "--checkpoint", s_model, "--fetch", "output:0");

        code.Should().Be(0, errors);
        output.Should().StartWith("output:0 reads 8 variables; restore wrote 8 of them.");
        folder.Delete(recursive: true);
    }

    private static NodeDef Node(MetaGraphDef meta, string name) => meta.GraphDef.Node.Single(n => n.Name == name);

    private static IEnumerable<string> Names(JsonElement json) => json.EnumerateObject().Select(p => p.Name);

    private static (int Code, string Output, string Errors) Run(params string[] arguments) => ReproduceProcess.Run(["audit", .. arguments]);
}
