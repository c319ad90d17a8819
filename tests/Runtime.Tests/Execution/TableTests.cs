using Reproductions.Runtime.Errors;
using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Reproductions.Tests.Runtime.Formats;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Execution;

public sealed class TableTests : IDisposable
{
    private readonly GraphMaker _g = new();
    private readonly Session _session;

    public TableTests()
    {
        _session = new Session(_g.Graph);
    }

    [Theory]
    [InlineData("")]
    [InlineData("V2")]
    public void A_table_gives_the_value_of_a_key_and_the_default_for_others(string version)
    {
        var table = Table("HashTable" + version, DType.String, DType.Int64);
        Target(_g.Add("InitializeTable" + version, [table, Strings("a", "b"), _g.Const(Tensor.Vector(10L, 20L))]));

        var found = GraphMaker.Run(_session, _g.Op("LookupTableFind" + version, table, Strings("b", "x", "a"), _g.Const(Tensor.Scalar(-1L))));

        found.Span<long>().ToArray().Should().Equal(20, -1, 10);
        GraphMaker.Run(_session, _g.Op("LookupTableSize" + version, table)).Value<long>().Should().Be(2);
    }

    [Fact]
    public void A_table_that_was_not_filled_cannot_be_asked()
    {
        var find = _g.Op("LookupTableFindV2", Table("HashTableV2", DType.Int64, DType.Float32), _g.Const(Tensor.Vector(1L)), _g.Const(0f));

        var run = () => GraphMaker.Run(_session, find);

        run.Should().Throw<FailedPreconditionError>().WithMessage("Table not initialized.*");
    }

    [Fact]
    public void Filling_again_is_refused_unless_the_entries_are_the_same()
    {
        var table = Table("HashTableV2", DType.Int64, DType.Int64);
        var fill = _g.Add("InitializeTableV2", [table, _g.Const(Tensor.Vector(1L)), _g.Const(Tensor.Vector(2L))]);
        var other = _g.Add("InitializeTableV2", [table, _g.Const(Tensor.Vector(1L)), _g.Const(Tensor.Vector(3L))]);
        Target(fill);

        var again = () => Target(fill);
        var differently = () => Target(other);

        again.Should().NotThrow();
        differently.Should().Throw<FailedPreconditionError>().WithMessage("Table was already initialized with different data.*");
    }

    [Fact]
    public void A_key_with_two_values_is_refused()
    {
        var fill = _g.Add(
            "InitializeTableV2",
            [Table("HashTableV2", DType.Int64, DType.Int64), _g.Const(Tensor.Vector(1L, 1L)), _g.Const(Tensor.Vector(2L, 3L))]);

        var run = () => Target(fill);

        run.Should().Throw<FailedPreconditionError>()
            .WithMessage("HashTable has different value for same key. Key 1 has 2 and trying to add value 3*");
    }

    [Fact]
    public void A_mutable_table_takes_and_gives_back_entries()
    {
        var table = Table("MutableHashTableV2", DType.Int64, DType.Float32);
        Target(_g.Add("LookupTableInsertV2", [table, _g.Const(Tensor.Vector(1L, 2L)), _g.Const(Tensor.Vector(1f, 2f))]));
        Target(_g.Add("LookupTableInsertV2", [table, _g.Const(Tensor.Vector(2L)), _g.Const(Tensor.Vector(9f))]));

        var export = _g.Add("LookupTableExportV2", [table], ("Tkeys", GraphMaker.Type(DType.Int64)), ("Tvalues", GraphMaker.Type(DType.Float32)));
        var entries = GraphMaker.Run(_session, [export.Output(0), export.Output(1)]);

        entries[0].Span<long>().ToArray().Zip(entries[1].Span<float>().ToArray()).Should().BeEquivalentTo([(1L, 1f), (2L, 9f)]);
    }

    [Fact]
    public void A_text_file_gives_words_their_line_numbers()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "words.txt");
        File.WriteAllText(path, "der\ndie\ndas\n");
        var table = Table("HashTableV2", DType.String, DType.Int64);
        Target(_g.Add(
            "InitializeTableFromTextFileV2",
            [table, _g.Const(Tensor.Scalar(path))],
            ("key_index", new AttrValue { I = -2 }),
            ("value_index", new AttrValue { I = -1 })));

        var found = GraphMaker.Run(_session, _g.Op("LookupTableFindV2", table, Strings("das", "der"), _g.Const(Tensor.Scalar(-1L))));

        found.Span<long>().ToArray().Should().Equal(2, 0);
    }

    public void Dispose() => _session.Dispose();

    private Endpoint Strings(params string[] values) => _g.Const(Tensor.FromStrings(new Shape(values.Length), values));

    private Endpoint Table(string type, DType key, DType value) =>
        _g.Add(type, [], ("key_dtype", GraphMaker.Type(key)), ("value_dtype", GraphMaker.Type(value))).Output();

    private void Target(Node node) => _session.Run([], [], [node], TestContext.Current.CancellationToken);
}
