using Tensorflow.NumPy;

namespace Reproductions.Tests.Graph.Managed.Values;

/// <summary>Arrays as text: TensorFlow.NET's form (its class NDArrayRender, read at 0.150): elements of long axes are left out in the middle.</summary>
public class PrintedArrayTests
{
    /// <summary>A label, an array, and its text.</summary>
    public static TheoryData<string, NDArray, string> Cases { get; } = new()
    {
        { "a real", NDArray.Scalar(0.5f), "0.5" },
        { "a truth", NDArray.Scalar(true), "True" },
        { "a string", np.array("a b").reshape(Tensorflow.Shape.Scalar), "'a b'" },
        { "a vector", np.array(1, 2, 3), "array([1, 2, 3])" },
        { "rows", np.array(new[,] { { 1f, 2f }, { 3f, 4.25f } }), "array([[1, 2],\n[3, 4.25]])" },
        { "a long vector", np.arange(12), "array([0, 1, 2, 3, 4, ..., 7, 8, 9, 10, 11])" },
        { "ten elements", np.arange(10), "array([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])" },
        { "no elements", np.zeros(new Tensorflow.Shape(0)), "array([])" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void An_array_is_printed_with_its_elements(string label, NDArray array, string text) => array.ToString().Should().Be(text, label);

    [Fact]
    public void A_rectangle_of_numbers_is_an_array_of_two_dimensions()
    {
        var rows = np.array(new[,] { { 1, 2, 3 }, { 4, 5, 6 } });

        rows.shape.ToString().Should().Be("(2, 3)");
        ((int)rows[1, 0]).Should().Be(4);
    }
}
