using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Handles;

/// <summary>Bytes between calls.</summary>
public class BufferTests : GraphTest
{
    [Fact]
    public void A_buffer_holds_a_copy_of_its_bytes()
    {
        byte[] bytes = [1, 2, 3];
        var buffer = new Tensorflow.Buffer(bytes);

        bytes[0] = 9;
        buffer.ToArray()[1] = 9;

        buffer.Length.Should().Be(3);
        buffer.ToArray().Should().Equal(1, 2, 3);
        using var stream = buffer.DangerousMemoryBlock;
        stream.ToArray().Should().Equal(1, 2, 3);
        buffer.ToString().Should().Be("Buffer, 3 bytes");
    }

    [Fact]
    public void A_released_buffer_cannot_be_read_by_any_of_its_faces()
    {
        var buffer = new Tensorflow.Buffer([1]);
        var other = new Tensorflow.Buffer((SafeBufferHandle)buffer);
        other.ToArray().Should().Equal(1);

        buffer.Release();

        other.Invoking(b => b.ToArray()).Should().Throw<ObjectDisposedException>();
        other.ToString().Should().Be("Buffer, released");
    }

    [Fact]
    public void An_empty_buffer_has_no_bytes() => new Tensorflow.Buffer().Length.Should().Be(0);

    [Fact]
    public void A_graph_is_serialized_into_one()
    {
        tf.constant(1f, name: "one");
        var status = new Status();
        status.SetStatus(TF_Code.TF_ABORTED, "before");

        var buffer = Graph.ToGraphDef(status);

        GraphDef.Parser.ParseFrom(buffer.ToArray()).Should().Be(Graph.as_graph_def());
        status.ok().Should().BeTrue();
    }
}
