using Reproductions.Fixtures;
using Tensorflow.Exceptions;
using Tensorflow.NumPy;

namespace Reproductions.Tests.Graph.Managed.Values;

/// <summary>Files of arrays. The bytes of the first test are those that NumPy's format states, written by hand.</summary>
public class NumPyFileTests
{
    private const string Header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 1), }";

    [Fact]
    public void A_file_has_the_bytes_that_the_format_states()
    {
        using var folder = new TempDirectory();
        var file = folder["a.npy"];
        byte[] expected = [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0, 118, 0, .. System.Text.Encoding.ASCII.GetBytes(Header.PadRight(117) + "\n"), 0, 0, 0x80, 0x3f, 0, 0, 0, 0x40];

        np.save(file, new[,] { { 1f }, { 2f } });

        File.ReadAllBytes(file).Should().Equal(expected);
        np.load(file).ShouldBe(new[,] { { 1f }, { 2f } });
        np.Load<float[,]>(file).Should().BeEquivalentTo(new[,] { { 1f }, { 2f } });
    }

    [Fact]
    public void A_file_of_columns_is_read_by_rows()
    {
        using var folder = new TempDirectory();
        var file = folder["a.npy"];
        var header = "{'descr': '>i2', 'fortran_order': True, 'shape': (2, 2), }\n";
        File.WriteAllBytes(file, [0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. System.Text.Encoding.ASCII.GetBytes(header), 0, 1, 0, 2, 0, 3, 0, 4]);

        np.load(file).ShouldBe(new short[,] { { 1, 3 }, { 2, 4 } });
    }

    [Fact]
    public void An_archive_gives_its_arrays_by_name()
    {
        using var folder = new TempDirectory();
        var (plain, packed) = (folder["a.npz"], folder["b.npz"]);

        np.savez(plain, new[] { 1, 2 }, new[] { 3.5 });
        np.savez_compressed(packed, new { weights = (NDArray)new[] { 1f }, bias = (NDArray)new[] { true } });

        np.loadz(plain)["arr_1"].ShouldBe(new[] { 3.5 });
        np.loadz(packed)["weights.npy"].ShouldBe(new[] { 1f });
        np.Load_Npz<Array>(File.ReadAllBytes(packed))["bias"].Should().BeEquivalentTo(new[] { true });
    }

    [Fact]
    public void A_file_that_ends_early_is_refused()
    {
        using var folder = new TempDirectory();
        var file = folder["a.npy"];
        np.save(file, new[] { 1f, 2f });
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..^4]);

        var load = () => np.load(file);

        load.Should().Throw<DataLossError>().WithMessage("*holds 1 elements, and its header states 2.");
    }

    [Theory]
    [InlineData("a dimension beyond all numbers", "(99999999999999999999,)", "states a dimension of 99999999999999999999")]
    [InlineData("more elements than there are numbers", "(4611686018427387904, 4)", "is too large (more than 2**63 - 1 entries)")]
    public void A_header_that_no_array_has_is_refused(string label, string shape, string message)
    {
        using var folder = new TempDirectory();
        var file = folder["a.npy"];
        var header = $"{{'descr': '<f4', 'fortran_order': False, 'shape': {shape}, }}".PadRight(117) + "\n";
        File.WriteAllBytes(file, [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y', 1, 0, 118, 0, .. System.Text.Encoding.ASCII.GetBytes(header), 0, 0, 0, 0]);

        var read = () => np.load(file);

        read.Should().Throw<Tensorflow.TensorflowException>(label).WithMessage($"*{message}*");
    }

    [Fact]
    public void Strings_have_no_form_in_a_file()
    {
        using var folder = new TempDirectory();

        var write = () => np.save(folder["a.npy"], np.array("a", "b"));

        write.Should().Throw<Tensorflow.TypeError>().WithMessage("An array of type string has no form in an .npy file*");
    }
}
