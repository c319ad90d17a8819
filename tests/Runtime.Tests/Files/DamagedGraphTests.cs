extern alias api;
using Google.Protobuf;
using Reproductions.Runtime.Formats.Graphs;
using Reproductions.Tests.Runtime.Formats;
using Tensorflow;
using Tensorflow.Exceptions;
using static api::Tensorflow.Binding;

namespace Reproductions.Tests.Runtime.Files;

/// <summary>Graphs that parse and make no sense: each fault gets a typed error, and the graph stays as it was.</summary>
public sealed class DamagedGraphTests
{
    private const int Mutants = 400;

    /// <summary>A label, what is done to the good graph, and the beginning of the message.</summary>
    public static TheoryData<string, Action<GraphDef>, string> Faults { get; } = new()
    {
        { "attribute without a name", g => Node(g, "y").Attr[""] = new AttrValue { I = 1 }, "NodeDef mentions attr '' not in Op<name=MatMul; " },
        { "attribute without a value", g => Node(g, "w/initial_value").Attr["value"] = new AttrValue(), "AttrValue missing value with expected type 'tensor'\n\t for attr 'value'" },
        { "attribute of another kind", g => Node(g, "y").Attr["T"] = new AttrValue { I = 1 }, "AttrValue had value with type 'int' when 'type' expected\n\t for attr 'T'" },
        { "list of another kind", g => Node(g, "save/SaveV2").Attr["dtypes"] = new AttrValue { List = new AttrValue.Types.ListValue { I = { 1 } } }, "AttrValue had value with type 'list(int)' when 'list(type)' expected\n\t for attr 'dtypes'" },
        { "placeholder in place of a tensor", g => Node(g, "w/initial_value").Attr["value"] = new AttrValue { Placeholder = "T" }, "AttrValue had value with unexpected type 'placeholder'\n\t for attr 'value'" },
        { "axis far outside", AddGather, "The shapes of node 'gather' (op: 'GatherV2') cannot be inferred from its inputs and attributes: " },
        { "shape of 2^64 elements", g => Node(g, "x").Attr["shape"] = new AttrValue { Shape = new TensorShapeProto { Dim = { new TensorShapeProto.Types.Dim { Size = 1L << 32 }, new TensorShapeProto.Types.Dim { Size = 1L << 32 } } } }, "Node 'x': Shape [4294967296,4294967296] is too large (more than 2**63 - 1 entries)" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_refused_with_its_node(string label, Action<GraphDef> damage, string message)
    {
        var def = Good();
        damage(def);
        using var judge = new MetaJudge();

        var error = MetaJudge.ErrorOf(() => tf.import_graph_def(def, name: ""));

        error.Should().BeOfType<api::Tensorflow.ValueError>(label).Which.Message.Should().StartWith(message);
        judge.Operations.Should().Be(0);
    }

    // constant_op.cc (1.13.1) compares the two types when it makes the kernel, that is in the first run.
    [Fact]
    public void A_constant_of_another_type_than_its_value_imports_and_does_not_run()
    {
        var def = Good();
        Node(def, "save/RestoreV2/tensor_names").Attr["value"].Tensor.Dtype = DataType.DtQint16;
        using var judge = new MetaJudge();
        tf.import_graph_def(def, name: "");

        var error = MetaJudge.ErrorOf(() => tf.Session(tf.get_default_graph()).run(tf.get_default_graph().get_operation_by_name("save/restore_all")));

        error.Should().BeOfType<InvalidArgumentError>().Which.Message.Should().StartWith("Type mismatch between value (qint16) and dtype (string) of constant 'save/RestoreV2/tensor_names'");
    }

    [Fact]
    public void A_function_without_signature_is_left_out()
    {
        var def = Good();
        def.Library = new FunctionDefLibrary { Function = { new FunctionDef() } };
        using var judge = new MetaJudge();

        tf.import_graph_def(def, name: "");

        judge.Operations.Should().Be(19);
    }

    [Theory]
    [InlineData("mlp_train_adam", 1)]
    [InlineData("functions_in_library", 2)]
    [InlineData("queue_runners_and_summaries", 3)]
    [InlineData("while_v2", 4)]
    public void No_change_of_bytes_does_more_than_a_typed_error(string name, int seed)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Corpus.Folder("meta", name), Corpus.Truth("meta", name).GetProperty("path").GetString()!));
        var random = new Random(seed);

        var untyped = Enumerable.Range(0, Mutants).Select(i => Untyped(Mutant(bytes, random), i)).Where(e => e is not null).ToList();

        untyped.Should().BeEmpty($"seed {seed}");
    }

    private static string? Untyped(byte[] mutant, int number)
    {
        try
        {
            var meta = MetaGraphDef.Parser.ParseFrom(mutant);
            using var judge = new MetaJudge();
            tf.train.import_meta_graph(meta);
            return null;
        }
        catch (Exception e)
        {
            return e is TensorflowException or InvalidProtocolBufferException ? null : $"mutant {number}: {e.GetType().Name}: {e.Message}";
        }
    }

    private static byte[] Mutant(byte[] bytes, Random random)
    {
        var mutant = (byte[])bytes.Clone();
        for (var changes = random.Next(1, 3); changes > 0; changes--)
        {
            mutant[random.Next(mutant.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)(bytes[random.Next(bytes.Length)] ^ (1 << random.Next(8)));
        }

        return mutant;
    }

    private static GraphDef Good() => GraphFile.ReadMetaGraph(Path.Combine(Corpus.Folder("hostile_meta", "good"), "m.meta")).GraphDef;

    private static NodeDef Node(GraphDef graph, string name) => graph.Node.Single(n => n.Name == name);

    private static void AddGather(GraphDef graph)
    {
        graph.Node.Add(Constant("at", 0));
        graph.Node.Add(Constant("axis", int.MinValue));
        var gather = new NodeDef { Name = "gather", Op = "GatherV2", Input = { "w/read", "at", "axis" } };
        gather.Attr["Tparams"] = new AttrValue { Type = DataType.DtFloat };
        gather.Attr["Tindices"] = new AttrValue { Type = DataType.DtInt32 };
        gather.Attr["Taxis"] = new AttrValue { Type = DataType.DtInt32 };
        graph.Node.Add(gather);
    }

    private static NodeDef Constant(string name, int value)
    {
        var node = new NodeDef { Name = name, Op = "Const" };
        node.Attr["dtype"] = new AttrValue { Type = DataType.DtInt32 };
        node.Attr["value"] = new AttrValue { Tensor = new TensorProto { Dtype = DataType.DtInt32, TensorShape = new TensorShapeProto(), IntVal = { value } } };
        return node;
    }
}
