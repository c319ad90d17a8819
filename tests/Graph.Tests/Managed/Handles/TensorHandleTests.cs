using System.Runtime.InteropServices;
using Reproductions.Tests.Graph.Managed.Values;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Handles;

/// <summary>Values in memory and behind handles.</summary>
public class TensorHandleTests : GraphTest
{
    [Fact]
    public void A_value_is_read_at_its_address_and_copied_from_one()
    {
        var array = new NDArray(new[] { 1, 2, 3, 4 });

        var copy = new Tensor(array.data, (2, 2), tf.int32);

        Marshal.ReadInt32(array.data, 2 * sizeof(int)).Should().Be(3);
        (array.TensorDataPointer, array.buffer).Should().Be((array.data, array.data));
        copy.numpy().ShouldBe(new[,] { { 1, 2 }, { 3, 4 } });
        new NDArray(array.data, 4, tf.int32).ShouldBe(new[] { 1, 2, 3, 4 });
        copy.buffer.Should().NotBe(array.data);
        GC.KeepAlive(array);
    }

    [Fact]
    public void What_has_no_address_says_so()
    {
        var strings = new NDArray(new[] { "a" });

        var address = () => strings.data;
        var copy = () => new NDArray(IntPtr.Zero, 2, tf.float32);

        address.Should().Throw<InvalidArgumentError>().WithMessage("*Read strings with StringBytes.");
        copy.Should().Throw<ValueError>().WithMessage("No value of shape (2,) and type float32 can be copied from the address 0x0*");
        tf.constant(1f).buffer.Should().Be(IntPtr.Zero, "a tensor of a graph has no value");
    }

    [Fact]
    public void A_value_goes_through_its_handle()
    {
        var array = new NDArray(new[] { 1f, 2f });
        SafeTensorHandle handle = array;

        Tensor same = handle;

        same.numpy().ShouldBe(new[] { 1f, 2f });
        same.buffer.Should().Be(array.buffer);
        new Tensor(handle, clone: true).buffer.Should().NotBe(array.buffer);
        array.Handle.Should().BeSameAs(handle);
        tf.constant(1f).Handle.Should().BeNull();
    }

    [Fact]
    public void A_handle_keeps_the_value_that_it_was_asked_for()
    {
        var array = new NDArray(new[] { 1f, 2f });
        var before = array.Handle;

        array[0] = 9f;

        new Tensor(before).numpy().ShouldBe(new[] { 1f, 2f });
        new Tensor(array.Handle).numpy().ShouldBe(new[] { 9f, 2f });
    }

    [Fact]
    public void Strings_go_through_a_handle()
    {
        var handle = Tensor.StringTensor(["é", "b"], 2);

        new Tensor(handle).StringBytes(0).Should().Equal(0xc3, 0xa9);
        new Tensor(Tensor.StringTensor([[1, 2], []], (1, 2))).shape.Should().Be(new Shape(1, 2));
        var wrong = () => Tensor.StringTensor(["a"], 2);
        wrong.Should().Throw<ValueError>().WithMessage("cannot reshape array of size 1 into shape (2,)");
    }

    [Fact]
    public void A_tensor_is_a_structure_of_itself()
    {
        var x = tf.placeholder(tf.float32, (-1, 3), name: "x");

        x.Pack(x.Flatten()).Should().BeSameAs(x);
        x.ToTensorSpec().ToString().Should().Be("TensorSpec(shape=(?, 3), dtype=tf.float32, name='x:0')");
    }

    [Fact]
    public void A_resource_handle_tells_what_it_refers_to()
    {
        var v = new ResourceVariable(new[] { 1f, 2f });

        var data = v.Handle.HandleData;

        data.ShapeAndType.Should().ContainSingle().Which.Dtype.Should().Be(DataType.DtFloat);
        new Shape(data.ShapeAndType[0].Shape).Should().Be(new Shape(2));
        ops.get_resource_handle_data(tf.constant(1f)).IsSet.Should().BeFalse();
        tf.constant(1f).HandleData.Should().BeNull();
    }

    [Fact]
    public void An_array_of_longs_is_a_vector_of_these() => new NDArray(new long[] { 3, 4 }).ShouldBe(new long[] { 3, 4 });
}
