using Google.Protobuf;
using Reproductions.Runtime.Errors;
using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Formats.Records;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Reproductions.Tests.Runtime.Formats;
using Reproductions.Tests.Runtime.Kernels;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Execution;

/// <summary>Datasets made of datasets, gone through by an iterator.</summary>
public sealed class DatasetTests(RandomArchive archive) : IClassFixture<RandomArchive>, IDisposable
{
    private const string Library = """
        { "function": [
            { "signature": { "name": "plus", "inputArg": [ { "name": "x", "type": "DT_INT64" }, { "name": "y", "type": "DT_INT64" } ], "outputArg": [ { "name": "z", "type": "DT_INT64" } ] },
              "nodeDef": [ { "name": "sum", "op": "Add", "input": [ "x", "y" ], "attr": { "T": { "type": "DT_INT64" } } } ], "ret": { "z": "sum:z:0" } },
            { "signature": { "name": "below", "inputArg": [ { "name": "x", "type": "DT_INT64" }, { "name": "y", "type": "DT_INT64" } ], "outputArg": [ { "name": "z", "type": "DT_BOOL" } ] },
              "nodeDef": [ { "name": "less", "op": "Less", "input": [ "x", "y" ], "attr": { "T": { "type": "DT_INT64" } } } ], "ret": { "z": "less:z:0" } },
            { "signature": { "name": "upTo", "inputArg": [ { "name": "x", "type": "DT_INT64" }, { "name": "y", "type": "DT_INT64" } ], "outputArg": [ { "name": "d", "type": "DT_VARIANT" } ] },
              "nodeDef": [ { "name": "range", "op": "RangeDataset", "input": [ "y", "x", "y" ],
                             "attr": { "output_types": { "list": { "type": [ "DT_INT64" ] } }, "output_shapes": { "list": { "shape": [ {} ] } } } } ], "ret": { "d": "range:handle:0" } } ] }
        """;

    private readonly GraphMaker _g = new();
    private Session? _session;

    [Theory]
    [InlineData("TakeDataset", 2, new long[] { 0, 1 })]
    [InlineData("TakeDataset", 0, new long[] { })]
    [InlineData("TakeDataset", 9, new long[] { 0, 1, 2, 3 })]
    [InlineData("TakeDataset", -1, new long[] { 0, 1, 2, 3 })]
    [InlineData("SkipDataset", 3, new long[] { 3 })]
    [InlineData("SkipDataset", 0, new long[] { 0, 1, 2, 3 })]
    [InlineData("SkipDataset", 9, new long[] { })]
    [InlineData("SkipDataset", -1, new long[] { })]
    public void The_first_elements_are_taken_or_skipped(string type, long count, long[] expected)
    {
        Pass(Dataset(type, [Range(4), Long(count)])).Should().Equal(expected);
    }

    [Fact]
    public void A_dataset_follows_another_one()
    {
        Pass(Dataset("ConcatenateDataset", [Range(2), Range(3)])).Should().Equal(0, 1, 0, 1, 2);
    }

    [Fact]
    public void Datasets_side_by_side_end_with_the_shortest()
    {
        var zipped = _g.Add("ZipDataset", [Range(5), Dataset("SkipDataset", [Range(5), Long(2)])], ("output_types", Types(2)), ("output_shapes", Shapes(2)), ("N", new AttrValue { I = 2 })).Output();
        var next = Begin(zipped, 2);

        var pairs = Enumerable.Range(0, 3).Select(_ => _session!.Run([], [next.Output(), next.Output(1)], [], default)).Select(p => (p[0].Value<long>(), p[1].Value<long>())).ToList();

        pairs.Should().Equal((0, 2), (1, 3), (2, 4));
        var fourth = () => GraphMaker.Run(_session!, next.Output());
        fourth.Should().Throw<OutOfRangeError>().WithMessage("End of sequence*");
    }

    [Theory]
    [InlineData("MapDataset", "f", "plus", new long[] { 2, 3, 4, 5 })]
    [InlineData("FilterDataset", "predicate", "below", new long[] { 0, 1 })]
    [InlineData("FlatMapDataset", "f", "upTo", new long[] { 2 })]
    public void A_function_is_called_with_the_element_and_what_it_captures(string type, string attribute, string function, long[] expected)
    {
        Pass(Applied(type, attribute, function, [Range(4), Long(2)])).Should().Equal(expected);
    }

    [Fact]
    public void A_parallel_map_keeps_the_order()
    {
        Pass(Applied("ParallelMapDataset", "f", "plus", [Range(4), Long(2), _g.Const(Tensor.Scalar(3))])).Should().Equal(2, 3, 4, 5);
    }

    [Fact]
    public void A_filter_whose_function_gives_no_truth_value_is_refused()
    {
        var pass = () => Pass(Applied("FilterDataset", "predicate", "plus", [Range(4), Long(2)]));

        pass.Should().Throw<InvalidArgumentError>().WithMessage("Filter predicate `f` must return a scalar bool.*");
    }

    [Fact]
    public void A_function_with_other_arguments_is_refused()
    {
        var pass = () => Pass(Applied("MapDataset", "f", "plus", [Range(4)]));

        pass.Should().Throw<InvalidArgumentError>().WithMessage("The function of 'MapDataset*' has 2 arguments; an element with what is captured has 1 components.*");
    }

    // A buffer that holds all elements is mixed as RandomShuffle mixes its rows, from the same stream (shuffle_dataset_op.cc, random_shuffle_op.cc).
    [Theory]
    [InlineData(87654321, 1)]
    [InlineData(87654321, 42)]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    public void A_buffer_for_all_elements_gives_the_order_that_was_recorded_of_RandomShuffle(long seed, long seed2)
    {
        var name = $"shuffle_n10_s{seed}_{seed2}";
        var input = Integers($"{name}/in_value");
        var expected = Integers($"{name}/run0").Select(v => (long)Array.IndexOf(input, v));

        Pass(Shuffled(Range(10), buffer: 10, seed, seed2, eachPass: false)).Should().Equal(expected);
    }

    [Fact]
    public void A_small_buffer_gives_no_element_before_it_is_read()
    {
        var order = Pass(Shuffled(Range(100), buffer: 7, 3, 4, eachPass: true));

        order.Order().Should().Equal(Enumerable.Range(0, 100).Select(i => (long)i));
        order.Should().NotBeInAscendingOrder();
        order.Select((element, place) => element - place).Max().Should().BeLessThan(7);
    }

    [Fact]
    public void A_repeated_shuffle_has_another_order_in_each_pass_unless_that_is_turned_off()
    {
        var changing = Pass(Dataset("RepeatDataset", [Shuffled(Range(10), 10, 1, 2, eachPass: true), Long(2)]));
        var fixedOrder = Pass(Dataset("RepeatDataset", [Shuffled(Range(10), 10, 1, 2, eachPass: false), Long(2)]));

        changing[..10].Should().NotEqual(changing[10..]).And.BeEquivalentTo(changing[10..]);
        fixedOrder[..10].Should().Equal(fixedOrder[10..]);
    }

    [Theory]
    [InlineData("", RecordCompression.None)]
    [InlineData("GZIP", RecordCompression.Gzip)]
    [InlineData("ZLIB", RecordCompression.Zlib)]
    public void The_records_of_files_follow_each_other(string name, RecordCompression compression)
    {
        using var folder = new TemporaryFolder();
        string[] files = [Path.Combine(folder.Path, "a"), Path.Combine(folder.Path, "b")];
        Write(files[0], compression, "one", "two");
        Write(files[1], compression, "three");
        var records = _g.Add("TFRecordDataset", [_g.Const(Tensor.FromStrings(new Shape(2), files)), _g.Const(Tensor.FromStrings(Shape.Scalar, [name])), Long(0)]).Output();
        var next = Begin(records, 1, DataType.DtString);

        Enumerable.Range(0, 3).Select(_ => GraphMaker.Run(_session!, next.Output()).TextAt(0)).Should().Equal("one", "two", "three");
    }

    public void Dispose() => _session?.Dispose();

    private static void Write(string file, RecordCompression compression, params string[] records)
    {
        using var writer = new TfRecordWriter(file, compression);
        records.ToList().ForEach(r => writer.Write(System.Text.Encoding.UTF8.GetBytes(r)));
    }

    private static AttrValue Types(int count, DataType type = DataType.DtInt64)
    {
        var list = new AttrValue.Types.ListValue();
        list.Type.AddRange(Enumerable.Repeat(type, count));
        return new AttrValue { List = list };
    }

    private static AttrValue Shapes(int count)
    {
        var list = new AttrValue.Types.ListValue();
        list.Shape.AddRange(Enumerable.Repeat(Shape.UnknownRank.ToProto(), count));
        return new AttrValue { List = list };
    }

    private int[] Integers(string name) => System.Runtime.InteropServices.MemoryMarshal.Cast<byte, int>(archive.Arrays("shuffle").Read(name).Bytes).ToArray();

    private Endpoint Long(long value) => _g.Const(Tensor.Scalar(value));

    private Endpoint Dataset(string type, Endpoint[] inputs) => _g.Add(type, inputs, ("output_types", Types(1)), ("output_shapes", Shapes(1))).Output();

    private Endpoint Range(long end) => Dataset("RangeDataset", [Long(0), Long(end), Long(1)]);

    private Endpoint Shuffled(Endpoint source, long buffer, long seed, long seed2, bool eachPass) =>
        _g.Add("ShuffleDataset", [source, Long(buffer), Long(seed), Long(seed2)], ("reshuffle_each_iteration", new AttrValue { B = eachPass }), ("output_types", Types(1)), ("output_shapes", Shapes(1))).Output();

    /// <summary>A dataset that calls a function of two arguments; the second input is captured.</summary>
    private Endpoint Applied(string type, string attribute, string function, Endpoint[] inputs)
    {
        _g.Graph.Import(new GraphDef { Library = JsonParser.Default.Parse<FunctionDefLibrary>(Library) }, new ImportOptions());
        return _g.Add(
            type,
            inputs,
            (attribute, new AttrValue { Func = new NameAttrList { Name = function } }),
            ("Targuments", Types(inputs.Length > 1 ? 1 : 0)),
            ("output_types", Types(1)),
            ("output_shapes", Shapes(1))).Output();
    }

    private Node Begin(Endpoint dataset, int components, DataType type = DataType.DtInt64)
    {
        _session = new Session(_g.Graph);
        var iterator = _g.Add("IteratorV2", [], ("shared_name", GraphMaker.Text("")), ("container", GraphMaker.Text("")), ("output_types", Types(components, type)), ("output_shapes", Shapes(components))).Output();
        _session.Run([], [], [_g.Add("MakeIterator", [dataset, iterator])], TestContext.Current.CancellationToken);
        return _g.Add("IteratorGetNext", [iterator], ("output_types", Types(components, type)), ("output_shapes", Shapes(components)));
    }

    private List<long> Pass(Endpoint dataset)
    {
        var next = Begin(dataset, 1).Output();
        var elements = new List<long>();
        try
        {
            while (true)
            {
                elements.Add(GraphMaker.Run(_session!, next).Value<long>());
            }
        }
        catch (OutOfRangeError)
        {
            return elements;
        }
    }
}
