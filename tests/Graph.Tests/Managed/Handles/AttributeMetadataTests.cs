using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Handles;

/// <summary>Kind and size of attributes. The rules are those that the comment on TF_AttrMetadata in tensorflow/c/c_api.h states.</summary>
public class AttributeMetadataTests : GraphTest
{
    private readonly Status _status = new();

    public static TheoryData<string, TF_AttrType, int, int, int> Attributes => new()
    {
        { "strides", TF_AttrType.TF_ATTR_INT, 1, 4, -1 },
        { "padding", TF_AttrType.TF_ATTR_STRING, 0, -1, "VALID".Length },
        { "use_cudnn_on_gpu", TF_AttrType.TF_ATTR_BOOL, 0, -1, -1 },
        { "T", TF_AttrType.TF_ATTR_TYPE, 0, -1, -1 },
    };

    [Theory]
    [MemberData(nameof(Attributes))]
    public void An_attribute_tells_its_kind_and_size(string name, TF_AttrType type, int isList, int count, int size)
    {
        var op = tf.nn.conv2d(tf.zeros((1, 4, 4, 1)), tf.zeros((2, 2, 1, 1)), [1, 1, 1, 1], "VALID").op;

        var metadata = op.GetAttributeMetadata(name, _status);

        (metadata.type, metadata.is_list, metadata.list_size, metadata.total_size).Should().Be((type, (byte)isList, (long)count, (long)size));
        _status.ok().Should().BeTrue();
    }

    [Fact]
    public void Shapes_count_their_dimensions()
    {
        var known = tf.placeholder(tf.float32, (-1, 3)).op;
        var unknown = tf.placeholder(tf.float32).op;
        var queue = tf.FIFOQueue(2, [tf.float32, tf.int32], [new Shape(2, 3), new Shape(4)]).enqueue([tf.zeros((2, 3)), tf.zeros(4, tf.int32)]).inputs[0].op;

        known.GetAttributeMetadata("shape", _status).total_size.Should().Be(2);
        unknown.GetAttributeMetadata("shape", _status).total_size.Should().Be(-1);
        var shapes = queue.GetAttributeMetadata("shapes", _status);
        (shapes.type, shapes.list_size, shapes.total_size).Should().Be((TF_AttrType.TF_ATTR_SHAPE, 2L, 3L));
    }

    [Fact]
    public void An_empty_list_has_the_kind_that_the_signature_declares()
    {
        var squeeze = tf.squeeze(tf.zeros((1, 2))).op;

        var metadata = squeeze.GetAttributeMetadata("squeeze_dims", _status);

        (metadata.type, metadata.is_list, metadata.list_size).Should().Be((TF_AttrType.TF_ATTR_INT, (byte)1, 0L));
    }

    [Fact]
    public void A_missing_attribute_is_said_in_the_status()
    {
        tf.no_op("nothing").GetAttributeMetadata("T", _status);

        (_status.Code, _status.Message).Should().Be((TF_Code.TF_INVALID_ARGUMENT, "Operation 'nothing' has no attr named 'T'."));
    }
}
