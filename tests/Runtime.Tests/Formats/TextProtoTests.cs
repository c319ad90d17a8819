using Google.Protobuf;
using Reproductions.Runtime.Formats.TextProto;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Formats;

/// <summary>The text form of messages: read, written, refused.</summary>
public sealed class TextProtoTests
{
    public static TheoryData<string, string, string> Files { get; } = new()
    {
        { "bundle", "estimator_global_step", "graph.pbtxt" },
        { "frozen", "graphdef_text", "graph.pbtxt" },
        { "frozen", "graphdef_text_every_attr", "graph.pbtxt" },
        { "hostile_meta", "text_pbtxt", "m.pbtxt" },
        { "hostile_meta", "text_in_binary_name", "m.meta" },
        { "savedmodel", "builder_as_text", "export/saved_model.pbtxt" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_TensorFlow_wrote_is_printed_again_character_for_character(string family, string name, string file)
    {
        var text = File.ReadAllText(Path.Combine(Corpus.Folder(family, name), file));

        IMessage message = family == "savedmodel" ? TextProtoParser.Parse<SavedModel>(text)
            : family == "hostile_meta" ? TextProtoParser.Parse<MetaGraphDef>(text)
            : TextProtoParser.Parse<GraphDef>(text);

        TextProtoPrinter.Print(message, new TextProtoStyle(Native: family == "savedmodel")).Should().Be(text);
    }

    [Fact]
    public void Maps_are_printed_by_key()
    {
        var node = new NodeDef { Attr = { ["b"] = new AttrValue { I = 2 }, ["B"] = new AttrValue { I = 1 } } };

        TextProtoPrinter.Print(node).Should().Be("attr {\n  key: \"B\"\n  value {\n    i: 1\n  }\n}\nattr {\n  key: \"b\"\n  value {\n    i: 2\n  }\n}\n");
    }

    [Fact]
    public void A_printed_message_parses_to_an_equal_one()
    {
        var message = new Event
        {
            WallTime = 1e-7,
            Step = long.MinValue,
            Summary = new Summary { Value = { new Summary.Types.Value { Tag = "π\n\"'\\\u0001\u007f", SimpleValue = float.NaN }, new Summary.Types.Value { SimpleValue = -0f } } },
        };

        var again = TextProtoParser.Parse<Event>(TextProtoPrinter.Print(message));

        again.Should().Be(message);
    }

    [Theory]
    [InlineData("separators", "node { name: 'a', op: \"N\" \"oOp\"; } # end")]
    [InlineData("angle brackets", "node < name: 'a' op: 'NoOp' >")]
    [InlineData("colon before a message", "node: { name: 'a' op: 'NoOp' }")]
    [InlineData("list of messages", "node: [{ name: 'a' op: 'NoOp' }]")]
    [InlineData("escapes", "node { name: '\\x61' op: '\\116oO\\u0070' }")]
    [InlineData("line ends of Windows", "node {\r\n  name: 'a'\r\n  op: 'NoOp'\r\n}\r\n")]
    [InlineData("last value counts", "node { name: 'b' name: 'a' op: 'NoOp' }")]
    public void Every_way_of_writing_is_read(string label, string text)
    {
        var graph = TextProtoParser.Parse<GraphDef>(text);

        graph.Should().Be(new GraphDef { Node = { new NodeDef { Name = "a", Op = "NoOp" } } }, label);
    }

    [Theory]
    [InlineData("unknown field", "future_field: 1", 1, 1, "Message type \"tensorflow.GraphDef\" has no field named \"future_field\".")]
    [InlineData("no text at all", "<!DOCTYPE html>", 1, 1, "'<!DOCTYPE html>': Expected identifier or number, got <.")]
    [InlineData("no colon", "node {\n  name 'a'\n}", 2, 8, "'  name 'a'': Expected \":\", got 'a'.")]
    [InlineData("cut", "node {\n  name: 'a'", 2, 9, "Expected \"}\".")]
    [InlineData("open quote", "node { name: 'a", 1, 14, "'node { name: 'a': String missing ending quote.")]
    [InlineData("number too large", "version: 2147483648", 1, 10, "Couldn't parse int32: 2147483648")]
    [InlineData("unknown enumerator", "node { attr { key: 'T' value { type: DT_NOTHING } } }", 1, 38, "Enum type \"tensorflow.DataType\" has no value named DT_NOTHING.")]
    public void A_fault_is_named_with_line_and_column(string label, string text, int line, int column, string reason)
    {
        var parse = () => TextProtoParser.Parse<GraphDef>(text);

        var error = parse.Should().Throw<TextProtoError>(label).Which;
        (error.Line, error.Column, error.Message).Should().Be((line, column, $"{line}:{column} : {reason}"));
    }

    [Fact]
    public void A_text_nested_too_deep_is_refused()
    {
        var text = "node { attr { key: 'a' value { " + string.Concat(Enumerable.Repeat("list { func { attr { value { ", 5000));

        var parse = () => TextProtoParser.Parse<GraphDef>(text);

        parse.Should().Throw<TextProtoError>().WithMessage("*nested deeper than 100 levels.");
    }

    [Theory]
    [InlineData(0.1f, "0.1")]
    [InlineData(10000f, "10000.0")]
    [InlineData(1e16f, "1e+16")]
    [InlineData(1e-5f, "1e-05")]
    [InlineData(0.0001f, "0.0001")]
    [InlineData(16777216f, "16777216.0")]
    [InlineData(3.4028235e38f, "3.4028235e+38")]
    [InlineData(float.NegativeInfinity, "-inf")]
    public void Floats_print_as_in_Python(float value, string text)
    {
        TextProtoPrinter.Print(new AttrValue { F = value }).Should().Be($"f: {text}\n");
    }

    [Theory]
    [InlineData(10000f, "10000")]
    [InlineData(1e6f, "1e+06")]
    [InlineData(0.1f, "0.1")]
    [InlineData(16777216f, "16777216")]
    [InlineData(0.333333343f, "0.333333343")]
    public void Floats_print_as_in_C_where_the_SavedModel_builder_writes(float value, string text)
    {
        TextProtoPrinter.Print(new AttrValue { F = value }, new TextProtoStyle(Native: true)).Should().Be($"f: {text}\n");
    }
}
