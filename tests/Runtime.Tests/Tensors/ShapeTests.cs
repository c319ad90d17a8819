using Reproductions.Runtime.Tensors;

namespace Reproductions.Tests.Runtime.Tensors;

public class ShapeTests
{
    [Fact]
    public void A_merge_keeps_all_that_either_shape_knows()
    {
        var merged = new Shape(-1, 3).MergeWith(new Shape(2, -1));

        merged.Should().Be(new Shape(2, 3));
    }

    [Fact]
    public void A_merge_of_contradicting_shapes_is_null()
    {
        var merged = new Shape(2, 3).MergeWith(new Shape(2, 4));

        merged.Should().BeNull();
    }

    [Theory]
    [InlineData(new long[] { -1, 784 }, "[?,784]", "(?, 784)")]
    [InlineData(new long[] { 3 }, "[3]", "(3,)")]
    [InlineData(new long[0], "[]", "()")]
    public void Shapes_print_as_kernels_and_as_Python_print_them(long[] dims, string kernel, string python)
    {
        var shape = new Shape(dims);

        (shape.ToString(), shape.ToPythonString()).Should().Be((kernel, python));
    }
}
