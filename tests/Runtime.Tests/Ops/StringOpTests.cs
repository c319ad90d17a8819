using Reproductions.Runtime.Tensors;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>Ops on strings beside the recordings: values of TensorFlow's documentation, and of the encodings' definitions.</summary>
public sealed class StringOpTests
{
    [Fact]
    public void Hash_buckets_are_those_of_the_documentation()
    {
        var fast = OneOp.Run("StringToHashBucketFast", [("num_buckets", new AttrValue { I = 3 })], Tensor.FromStrings(new Shape(3), ["Hello", "TensorFlow", "2.x"]))[0];
        var key = new AttrValue { List = new AttrValue.Types.ListValue { I = { 1, 2 } } };
        var strong = OneOp.Run("StringToHashBucketStrong", [("num_buckets", new AttrValue { I = 3 }), ("key", key)], Tensor.FromStrings(new Shape(2), ["Hello", "TF"]))[0];

        fast.Span<long>().ToArray().Should().Equal(0, 2, 2);
        strong.Span<long>().ToArray().Should().Equal(2, 0);
    }

    [Fact]
    public void A_key_of_one_number_is_refused()
    {
        var key = new AttrValue { List = new AttrValue.Types.ListValue { I = { 1 } } };
        var run = () => OneOp.Run("StringToHashBucketStrong", [("num_buckets", new AttrValue { I = 3 }), ("key", key)], Tensor.Scalar("x"));

        run.Should().Throw<InvalidArgumentError>().WithMessage("Key must have 2 elements*");
    }

    [Fact]
    public void Format_prints_rows_on_lines_of_their_own_and_quotes_strings()
    {
        (string, AttrValue)[] attributes = [("template", OneOp.Text("m: %s, s: %s, n: %s.")), ("summarize", new AttrValue { I = 1 })];
        var matrix = Tensor.From(new Shape(3, 2), 1, 2, 3, 4, 5, 6);

        var text = OneOp.Run("StringFormat", attributes, matrix, Tensor.FromStrings(new Shape(1), ["a\"\n"]), Tensor.Scalar(7L))[0].TextAt(0);

        text.Should().Be("m: [[1 2]\n ...\n [5 6]], s: [\"a\\\"\\n\"], n: 7.");
    }

    [Fact]
    public void Format_refuses_another_number_of_placeholders()
    {
        var run = () => OneOp.Run("StringFormat", [("template", OneOp.Text("%s and %s"))], Tensor.Scalar(1));

        run.Should().Throw<InvalidArgumentError>().WithMessage("num placeholders in template and num inputs must match: 2 vs. 1*");
    }

    // U+1F600 is F0 9F 98 80 in UTF-8, D83D DE00 in UTF-16; F0 9F alone is one malformed sequence.
    [Theory]
    [InlineData("a surrogate pair", "UTF-8", "UTF-16-BE", "replace", "F09F9880", "D83DDE00")]
    [InlineData("and back", "UTF-16-BE", "UTF-8", "replace", "D83DDE00", "F09F9880")]
    [InlineData("little-endian input", "UTF-16-LE", "UTF-32-BE", "replace", "3DD800DE", "0001F600")]
    [InlineData("a byte order mark is read", "UTF-16", "UTF-8", "replace", "FFFE4100", "41")]
    [InlineData("a cut sequence is one replacement", "UTF-8", "UTF-8", "replace", "41F09F42", "41EFBFBD42")]
    [InlineData("or none", "UTF-8", "UTF-8", "ignore", "41F09F42", "4142")]
    [InlineData("a lone surrogate", "UTF-16-BE", "UTF-8", "replace", "D83D0041", "EFBFBD41")]
    [InlineData("half a unit", "UTF-16-BE", "UTF-8", "ignore", "004142", "41")]
    public void Transcoding_follows_Unicode(string label, string from, string to, string errors, string input, string expected)
    {
        var bytes = OneOp.Run("UnicodeTranscode", [("input_encoding", OneOp.Text(from)), ("output_encoding", OneOp.Text(to)), ("errors", OneOp.Text(errors))], Bytes(input))[0];

        Convert.ToHexString(bytes.StringAt(0)).Should().Be(expected, label);
    }

    [Fact]
    public void Control_characters_are_replaced_on_request()
    {
        (string, AttrValue)[] attributes =
            [("input_encoding", OneOp.Text("UTF-8")), ("output_encoding", OneOp.Text("UTF-8")), ("replacement_char", new AttrValue { I = ' ' }), ("replace_control_characters", new AttrValue { B = true })];

        OneOp.Run("UnicodeTranscode", attributes, Bytes("410942"))[0].TextAt(0).Should().Be("A B");
    }

    [Theory]
    [InlineData("UTF-8", "Invalid formatting on input string*")]
    [InlineData("EBCDIC", "Could not create converter for input encoding: EBCDIC*")]
    public void Strict_transcoding_refuses(string from, string words)
    {
        var run = () => OneOp.Run("UnicodeTranscode", [("input_encoding", OneOp.Text(from)), ("output_encoding", OneOp.Text("UTF-8")), ("errors", OneOp.Text("strict"))], Bytes("FF"));

        run.Should().Throw<InvalidArgumentError>().WithMessage(words);
    }

    private static Tensor Bytes(string hex) => Tensor.FromByteStrings(Shape.Scalar, [Convert.FromHexString(hex)]);
}
