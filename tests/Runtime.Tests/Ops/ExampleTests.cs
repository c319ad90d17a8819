using Reproductions.Runtime.Tensors;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>Serialized tf.train.Example, written by hand after its schema: sparse, open, packed and damaged features.</summary>
public sealed class ExampleTests
{
    // Features {ids: int64 [1, 2]}, packed; {ids: [300]}, one value not packed.
    private const string Two = "0A0F0A0D0A0369647312061A040A020102";
    private const string Plain = "0A0E0A0C0A0369647312051A0308AC02";

    [Fact]
    public void A_sparse_feature_has_a_row_for_each_value()
    {
        var outputs = Parse(sparse: true, open: false, Two, "", Plain);

        outputs[0].Span<long>().ToArray().Should().Equal(0, 0, 0, 1, 2, 0);
        outputs[1].Span<long>().ToArray().Should().Equal(1, 2, 300);
        outputs[2].Span<long>().ToArray().Should().Equal(3, 2);
    }

    [Fact]
    public void An_open_feature_is_padded_to_the_longest()
    {
        var output = Parse(sparse: false, open: true, Two, "", Plain)[0];

        output.Shape.Should().Be(new Shape(3, 2));
        output.Span<long>().ToArray().Should().Equal(1, 2, -1, -1, 300, -1);
    }

    [Fact]
    public void The_last_of_two_features_of_one_name_counts()
    {
        Parse(sparse: true, open: false, Two + Plain)[1].Span<long>().ToArray().Should().Equal(300);
    }

    [Fact]
    public void A_single_example_has_no_batch()
    {
        (string, AttrValue)[] attributes =
        [
            ("num_sparse", new AttrValue { I = 1 }), ("sparse_keys", Keys("ids")), ("dense_keys", Keys("ids")), ("sparse_types", OneOp.Types(DataType.DtInt64)),
            ("Tdense", OneOp.Types(DataType.DtInt64)), ("dense_shapes", OneOp.Shapes(new Shape(2))),
        ];

        var outputs = OneOp.Run("ParseSingleExample", attributes, Example(Two), Tensor.Vector<long>());

        outputs.Select(o => o.Shape.ToString()).Should().Equal("[2,1]", "[2]", "[1]", "[2]");
        outputs[3].Span<long>().ToArray().Should().Equal(1, 2);
    }

    [Fact]
    public void A_ragged_feature_has_splits()
    {
        (string, AttrValue)[] attributes =
        [
            ("num_sparse", new AttrValue { I = 0 }), ("sparse_types", OneOp.Types()), ("Tdense", OneOp.Types()), ("dense_shapes", OneOp.Shapes()),
            ("ragged_value_types", OneOp.Types(DataType.DtInt64)), ("ragged_split_types", OneOp.Types(DataType.DtInt32)),
        ];
        var none = Tensor.FromStrings(new Shape(0), []);

        var outputs = OneOp.Run("ParseExampleV2", attributes, Batch(Two, "", Plain), none, none, none, Tensor.FromStrings(new Shape(1), ["ids"]));

        outputs[0].Span<long>().ToArray().Should().Equal(1, 2, 300);
        outputs[1].Span<int>().ToArray().Should().Equal(0, 2, 2, 3);
    }

    [Theory]
    [InlineData("a fixed shape of one", Two, "Name: <unknown>, Key: ids, Index: 0.  Number of int64 values != expected.  Values size: 2 but output shape: [1]*")]
    [InlineData("cut within", "0A0F0A0D0A03", "Could not parse example input, value: '*")]
    [InlineData("a list cut within", "0A0D0A0B0A0369647312041A020A02", "Name: <unknown>, Key: ids, Index: 0.  Can't parse serialized Example.*")]
    public void What_does_not_fit_is_refused(string label, string example, string words)
    {
        var run = () => Parse(sparse: false, open: false, example);

        run.Should().Throw<InvalidArgumentError>().WithMessage(words, label);
    }

    private static Tensor[] Parse(bool sparse, bool open, params string[] examples)
    {
        (string, AttrValue)[] attributes =
        [
            ("Nsparse", new AttrValue { I = sparse ? 1 : 0 }), ("Ndense", new AttrValue { I = sparse ? 0 : 1 }),
            ("sparse_types", sparse ? OneOp.Types(DataType.DtInt64) : OneOp.Types()), ("Tdense", sparse ? OneOp.Types() : OneOp.Types(DataType.DtInt64)),
            ("dense_shapes", sparse ? OneOp.Shapes() : OneOp.Shapes(new Shape(open ? -1 : 1))),
        ];
        Tensor[] defaults = sparse ? [] : [open ? Tensor.Vector(-1L) : Tensor.Vector<long>()];
        return OneOp.Run("ParseExample", attributes, [Batch(examples), Tensor.FromStrings(new Shape(0), []), Tensor.Scalar("ids"), .. defaults]);
    }

    private static Tensor Batch(params string[] examples) => Tensor.FromByteStrings(new Shape(examples.Length), examples.Select(Convert.FromHexString));

    private static Tensor Example(string hex) => Tensor.FromByteStrings(Shape.Scalar, [Convert.FromHexString(hex)]);

    private static AttrValue Keys(string key) => new() { List = new AttrValue.Types.ListValue { S = { Google.Protobuf.ByteString.CopyFromUtf8(key) } } };
}
