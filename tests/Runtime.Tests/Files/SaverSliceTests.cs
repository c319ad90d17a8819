extern alias api;
using api::Tensorflow;
using Reproductions.Runtime.Formats;
using Reproductions.Tests.Runtime.Formats;
using Tensorflow;
using Tensorflow.Exceptions;
using static api::Tensorflow.Binding;

namespace Reproductions.Tests.Runtime.Files;

/// <summary>Variables in parts: saved as slices of one key, restored whole, in other parts, or not at all (R59).</summary>
public sealed class SaverSliceTests : IDisposable
{
    private static readonly float[,] s_whole = { { 0, 1, 2, 3, 4, 5 }, { 10, 11, 12, 13, 14, 15 } };

    private readonly TemporaryFolder _folder = new();

    public SaverSliceTests()
    {
        using var graph = new VariableGraph();
        IVariableV1[] parts = [Part(graph, "emb", "emb/part_0", 0, 0, 1, 6), Part(graph, "emb", "emb/part_1", 1, 0, 1, 6)];
        tf.train.Saver(parts).save(graph.Session, _folder.At("m"), write_meta_graph: false);
    }

    [Fact]
    public void Parts_are_slices_of_one_key()
    {
        using var file = CheckpointFile.Open(_folder.At("m"));

        file.Entries.Select(e => $"{e.Key} {e.Shape}").Should().Equal("emb [2,6]");
        file.Bundle!.Entry("emb").Slices.Select(s => s.ToString()).Should().BeEquivalentTo("0,1:0,6", "1,1:0,6");
        file.Read("emb").Span<float>().ToArray().Should().Equal(s_whole.Cast<float>());
    }

    [Theory]
    [InlineData("one part", 1, 2)]
    [InlineData("two parts along the other axis", 2, 2)]
    [InlineData("three parts along the other axis", 3, 2)]
    [InlineData("six parts of both axes", 3, 1)]
    public void Another_partitioning_takes_its_parts_out_of_the_slices(string label, int columns, int rows)
    {
        using var graph = new VariableGraph();
        var width = 6 / columns;
        var parts = (from row in Enumerable.Range(0, 2 / rows)
                     from column in Enumerable.Range(0, columns)
                     select (Row: row * rows, Column: column * width, Variable: Part(graph, "emb", $"emb/part_{(row * columns) + column}", row * rows, column * width, rows, width, poison: true))).ToList();
        graph.Values(parts[0].Variable).Should().OnlyContain(v => v == -77f);

        tf.train.Saver(parts.Select(p => p.Variable).ToArray()).restore(graph.Session, _folder.At("m"));

        foreach (var (row, column, variable) in parts)
        {
            graph.Values(variable).Should().Equal(Values(row, column, rows, width), label);
        }
    }

    [Fact]
    public void A_whole_variable_takes_all_slices()
    {
        using var graph = new VariableGraph();
        var whole = graph.Variable(new float[2, 6], "emb");

        tf.train.Saver().restore(graph.Session, _folder.At("m"));

        graph.Values(whole).Should().Equal(s_whole.Cast<float>());
    }

    [Fact]
    public void Parts_take_their_slices_out_of_a_whole_tensor()
    {
        using (var graph = new VariableGraph())
        {
            graph.Variable(s_whole, "emb");
            tf.train.Saver().save(graph.Session, _folder.At("whole"), write_meta_graph: false);
        }

        using var other = new VariableGraph();
        var part = Part(other, "emb", "emb/part_0", 0, 2, 2, 3, poison: true);
        tf.train.Saver([part]).restore(other.Session, _folder.At("whole"));

        other.Values(part).Should().Equal(Values(0, 2, 2, 3));
    }

    [Fact]
    public void A_list_of_parts_goes_under_a_key_of_its_own()
    {
        using var graph = new VariableGraph();
        List<IVariableV1> parts = [Part(graph, "emb", "emb/part_0", 0, 0, 1, 6), Part(graph, "emb", "emb/part_1", 1, 0, 1, 6)];

        tf.train.Saver(new Dictionary<string, object> { ["renamed"] = parts }).save(graph.Session, _folder.At("n"), write_meta_graph: false);

        tf.train.list_variables(_folder.At("n")).Select(v => $"{v.Item1} {string.Join(",", v.Item2.dims)}").Should().Equal("renamed 2,6");
    }

    [Fact]
    public void The_name_of_a_part_is_no_key()
    {
        using var graph = new VariableGraph();
        var part = Part(graph, "emb", "emb/part_0", 0, 0, 1, 6);

        var restore = () => tf.train.Saver(new Dictionary<string, IVariableV1> { ["emb/part_0"] = part }).restore(graph.Session, _folder.At("m"));

        restore.Should().Throw<NotFoundError>().WithMessage("*Key emb/part_0 not found in checkpoint*");
    }

    [Fact]
    public void A_part_of_another_shape_is_refused()
    {
        using var graph = new VariableGraph();
        var part = Part(graph, "emb", "emb/part_0", 0, 0, 1, 6, rows: 3);

        var restore = () => tf.train.Saver([part]).restore(graph.Session, _folder.At("m"));

        restore.Should().Throw<InvalidArgumentError>().WithMessage("*tensor_name = emb; shape in shape_and_slice spec [3,6] does not match the shape stored in checkpoint: [2,6]*");
    }

    [Fact]
    public void What_was_never_saved_is_not_restored()
    {
        using (var graph = new VariableGraph())
        {
            tf.train.Saver([Part(graph, "emb", "emb/part_0", 0, 0, 1, 6)]).save(graph.Session, _folder.At("half"), write_meta_graph: false);
        }

        using var other = new VariableGraph();
        var missing = Part(other, "emb", "emb/part_1", 1, 0, 1, 6, poison: true);
        var restore = () => tf.train.Saver([missing]).restore(other.Session, _folder.At("half"));

        restore.Should().Throw<InvalidArgumentError>().WithMessage("*Does not have sufficient slices for partitioned tensor emb to restore in slice_spec: 1,1:0,6*");
        other.Values(missing).Should().OnlyContain(v => v == -77f);
    }

    [Fact]
    public void Parts_and_wholes_do_not_mix()
    {
        using var graph = new VariableGraph();
        var part = Part(graph, "emb", "emb/part_0", 0, 0, 1, 6);
        var other = Part(graph, "other", "other/part_0", 0, 0, 1, 6);
        var late = Part(graph, "emb", "part_0", 0, 0, 1, 6);
        var whole = graph.Variable(new float[2, 6], "emb");

        // As in TensorFlow, the variables are looked at in the order of their names.
        var mixed = () => tf.train.Saver([late, whole]);
        var twoOfOneName = () => tf.train.Saver([whole, part]);
        var twoTensors = () => tf.train.Saver(new Dictionary<string, object> { ["k"] = new[] { part, other } });
        var noSlices = () => tf.train.Saver(new Dictionary<string, object> { ["k"] = new[] { part, whole } });

        mixed.Should().Throw<ValueError>().WithMessage("Mixing slices and non-slices with the same name: emb");
        twoOfOneName.Should().Throw<ValueError>().WithMessage("At least two variables have the same name: emb");
        twoTensors.Should().Throw<ValueError>().WithMessage("Slices must all be from the same tensor: emb != other");
        noSlices.Should().Throw<ValueError>().WithMessage("Slices must all be slices: emb:0");
    }

    public void Dispose() => _folder.Dispose();

    private static float[] Values(int row, int column, int height, int width) =>
        [.. from r in Enumerable.Range(row, height) from c in Enumerable.Range(column, width) select s_whole[r, c]];

    // A part as the collections of a meta graph describe it.
    private static IVariableV1 Part(VariableGraph graph, string full, string name, int row, int column, int height, int width, bool poison = false, int rows = 2)
    {
        var values = new float[height, width];
        for (var r = 0; r < height; r++)
        {
            for (var c = 0; c < width; c++)
            {
                values[r, c] = poison ? -77f : s_whole[row + r, column + c];
            }
        }

        var plain = graph.Variable(values, name);
        return new RefVariable(variable_def: new VariableDef
        {
            VariableName = plain.Name,
            InitializerName = name + "/Assign",
            SnapshotName = name + "/read:0",
            SaveSliceInfoDef = new SaveSliceInfoDef { FullName = full, FullShape = { rows, 6 }, VarOffset = { row, column }, VarShape = { height, width } },
        });
    }
}
