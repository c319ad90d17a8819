extern alias api;

using Tensorflow;
using static api::Tensorflow.Binding;

namespace Reproductions.Tests.Runtime.Tensors;

/// <summary>Copies between arrays and memory at an address.</summary>
public sealed unsafe class MemoryCopyTests
{
    [Fact]
    public void Bytes_are_copied_from_and_to_arrays_and_addresses()
    {
        int[] source = [1, 2, 3];
        var memory = stackalloc int[3];
        var target = new int[3];
        var tail = stackalloc int[2];

        tf.memcpy((IntPtr)memory, source, 12L);
        tf.memcpy(target, (IntPtr)memory, 8UL);
        tf.memcpy(tail, (void*)(memory + 1), 8);

        (memory[0], memory[1], memory[2]).Should().Be((1, 2, 3));
        target.Should().Equal(1, 2, 0);
        (tail[0], tail[1]).Should().Be((2, 3));
        tf.memcpy((void*)tail, memory + 2, 4);
        tf.memcpy(tail + 1, (IntPtr)memory, 4);
        (tail[0], tail[1]).Should().Be((3, 1));
    }

    [Fact]
    public void An_array_is_not_passed_its_end()
    {
        var memory = stackalloc byte[16];
        var address = (IntPtr)memory;

        var write = () => tf.memcpy(new short[2], address, 5L);
        var read = () => tf.memcpy(address, new short[2], 5UL);
        var negative = () => tf.memcpy(address, new short[2], -1L);

        write.Should().Throw<api::Tensorflow.ValueError>().WithMessage("Cannot copy 5 bytes to or from an array of 2 Int16, which has 4 bytes.");
        read.Should().Throw<api::Tensorflow.ValueError>();
        negative.Should().Throw<api::Tensorflow.ValueError>().WithMessage("*the size is negative.");
    }
}
