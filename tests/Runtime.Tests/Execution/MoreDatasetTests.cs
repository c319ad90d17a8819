using Google.Protobuf;
using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Reproductions.Tests.Runtime.Formats;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Execution;

/// <summary>Datasets of files, padded, interleaved, mapped and batched at once; iterators by their names.</summary>
public sealed class MoreDatasetTests : IDisposable
{
    private const string Library = """
        { "function": [
            { "signature": { "name": "twice", "inputArg": [ { "name": "x", "type": "DT_INT64" } ], "outputArg": [ { "name": "z", "type": "DT_INT64" } ] },
              "nodeDef": [ { "name": "sum", "op": "Add", "input": [ "x", "x" ], "attr": { "T": { "type": "DT_INT64" } } } ], "ret": { "z": "sum:z:0" } },
            { "signature": { "name": "line", "inputArg": [ { "name": "x", "type": "DT_INT64" } ], "outputArg": [ { "name": "z", "type": "DT_INT64" } ] },
              "nodeDef": [ { "name": "zero", "op": "Const", "attr": { "dtype": { "type": "DT_INT64" }, "value": { "tensor": { "dtype": "DT_INT64", "tensorShape": {}, "int64Val": [ 0 ] } } } },
                           { "name": "one", "op": "Const", "attr": { "dtype": { "type": "DT_INT64" }, "value": { "tensor": { "dtype": "DT_INT64", "tensorShape": {}, "int64Val": [ 1 ] } } } },
                           { "name": "range", "op": "Range", "input": [ "zero:output:0", "x", "one:output:0" ], "attr": { "Tidx": { "type": "DT_INT64" } } } ], "ret": { "z": "range:output:0" } },
            { "signature": { "name": "small", "inputArg": [ { "name": "x", "type": "DT_INT64" } ], "outputArg": [ { "name": "z", "type": "DT_BOOL" } ] },
              "nodeDef": [ { "name": "two", "op": "Const", "attr": { "dtype": { "type": "DT_INT64" }, "value": { "tensor": { "dtype": "DT_INT64", "tensorShape": {}, "int64Val": [ 2 ] } } } },
                           { "name": "less", "op": "Less", "input": [ "x", "two:output:0" ], "attr": { "T": { "type": "DT_INT64" } } } ], "ret": { "z": "less:z:0" } },
            { "signature": { "name": "same", "inputArg": [ { "name": "x", "type": "DT_INT64" } ], "outputArg": [ { "name": "d", "type": "DT_VARIANT" } ] },
              "nodeDef": [ { "name": "tensors", "op": "TensorDataset", "input": [ "x" ], "attr": { "Toutput_types": { "list": { "type": [ "DT_INT64" ] } }, "output_shapes": { "list": { "shape": [ {} ] } } } },
                           { "name": "three", "op": "Const", "attr": { "dtype": { "type": "DT_INT64" }, "value": { "tensor": { "dtype": "DT_INT64", "tensorShape": {}, "int64Val": [ 3 ] } } } },
                           { "name": "repeat", "op": "RepeatDataset", "input": [ "tensors:handle:0", "three:output:0" ], "attr": { "output_types": { "list": { "type": [ "DT_INT64" ] } }, "output_shapes": { "list": { "shape": [ {} ] } } } } ], "ret": { "d": "repeat:handle:0" } } ] }
        """;

    private static readonly AttrValue s_longs = new() { List = new() { Type = { DataType.DtInt64 } } };
    private static readonly AttrValue s_unknown = new() { List = new() { Shape = { Shape.UnknownRank.ToProto() } } };

    private readonly GraphMaker _g = new();
    private readonly TemporaryFolder _folder = new();
    private Session? _session;

    // Three of each of 1, 2, 3, 4: the documentation's example of interleave with a cycle of 2 and blocks of 2 goes so.
    [Theory]
    [InlineData("InterleaveDataset", 2, 2, new long[] { 1, 1, 2, 2, 1, 3, 3, 2, 4, 4, 3, 4 })]
    [InlineData("InterleaveDataset", 1, 1, new long[] { 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4 })]
    [InlineData("ParallelInterleaveDatasetV2", 2, 1, new long[] { 1, 2, 1, 2, 1, 2, 3, 4, 3, 4, 3, 4 })]
    public void Datasets_give_their_elements_by_turns(string type, long cycle, long block, long[] expected)
    {
        List<Endpoint> inputs = [Dataset("RangeDataset", Long(1), Long(5), Long(1)), Long(cycle), Long(block)];
        if (type != "InterleaveDataset")
        {
            inputs.Add(Long(2));
        }

        Numbers(Pass(Applied(type, "f", "same", [.. inputs]))).Should().Equal(expected);
    }

    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 2)]
    public void A_function_is_mapped_and_its_results_are_batched(bool drops, int batches)
    {
        var passed = Pass(Applied("MapAndBatchDataset", "f", "twice", [Range(5), Long(2), Long(1), _g.Const(drops)]));

        passed.Should().HaveCount(batches);
        passed[1].Shape.Should().Be(new Shape(2));
        passed[1].Span<long>().ToArray().Should().Equal(4, 6);
    }

    // Lines 0; 0 1; 0 1 2 in batches of two: the longest counts, or the given length.
    [Theory]
    [InlineData(-1, 1, new long[] { 9, 0 })]
    [InlineData(3, 3, new long[] { 9, 9, 9, 0, 9, 9 })]
    public void Shorter_elements_are_padded(long length, int width, long[] first)
    {
        var lines = Applied("MapDataset", "f", "line", [Range(4)]);
        var padded = _g.Add("PaddedBatchDatasetV2", [lines, Long(2), _g.Const(Tensor.Vector(length)), Long(9), _g.Const(false)], ("Toutput_types", s_longs), ("output_shapes", s_unknown), ("N", new AttrValue { I = 1 })).Output();

        var batches = Pass(padded);

        batches[0].Shape.Should().Be(new Shape(2, width));
        batches[0].Span<long>().ToArray().Should().Equal(first);
        batches[1].Span<long>().ToArray().Should().Equal(0, 1, 9, 0, 1, 2);
    }

    [Fact]
    public void What_is_longer_than_the_padded_shape_is_refused()
    {
        var lines = Applied("MapDataset", "f", "line", [Range(4)]);
        var pass = () => Pass(_g.Add("PaddedBatchDataset", [lines, Long(4), _g.Const(Tensor.Vector(2L)), Long(9)], ("Toutput_types", s_longs), ("output_shapes", s_unknown), ("N", new AttrValue { I = 1 })).Output());

        pass.Should().Throw<DataLossError>().WithMessage("Attempted to pad to a smaller size than the input element*");
    }

    [Fact]
    public void Lines_of_files_follow_each_other()
    {
        string[] files = [Write("a", "one\ntwo"), Write("b", "\nthree\n")];
        var lines = _g.Add("TextLineDataset", [_g.Const(Tensor.FromStrings(new Shape(2), files)), Text(""), Long(0)]).Output();

        Pass(lines, DataType.DtString).Select(t => t.TextAt(0)).Should().Equal("one", "two", "", "three");
    }

    [Theory]
    [InlineData("FixedLengthRecordDataset")]
    [InlineData("FixedLengthRecordDatasetV2")]
    public void Files_are_cut_into_records(string type)
    {
        List<Endpoint> inputs = [_g.Const(Tensor.FromStrings(Shape.Scalar, [Write("a", "hAABBf")])), Long(1), Long(2), Long(1), Long(0)];
        if (type.EndsWith('2'))
        {
            inputs.Add(Text(""));
        }

        Pass(_g.Add(type, [.. inputs]).Output(), DataType.DtString).Select(t => t.TextAt(0)).Should().Equal("AA", "BB");
    }

    [Fact]
    public void A_shuffle_that_repeats_mixes_the_passes()
    {
        var order = Numbers(Pass(_g.Add("ShuffleAndRepeatDataset", [Range(4), Long(3), Long(1), Long(2), Long(3)], ("output_types", s_longs), ("output_shapes", s_unknown)).Output()));

        order.Order().Should().Equal(0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3);
        order.Should().NotEqual([0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3]);
    }

    [Theory]
    [InlineData("OptimizeDataset")]
    [InlineData("ModelDataset")]
    [InlineData("CacheDataset")]
    public void What_changes_the_computing_alone_keeps_the_elements(string type)
    {
        Endpoint[] inputs = type switch
        {
            "OptimizeDataset" => [Range(3), _g.Const(Tensor.FromStrings(new Shape(1), ["noop_elimination"]))],
            "CacheDataset" => [Range(3), Text("")],
            _ => [Range(3)],
        };
        var repeated = Dataset("RepeatDataset", Dataset(type, inputs), Long(2));

        Numbers(Pass(repeated)).Should().Equal(0, 1, 2, 0, 1, 2);
    }

    [Fact]
    public void Rows_are_taken_apart_and_shared_out()
    {
        var rows = Dataset("UnbatchDataset", Dataset("BatchDataset", Range(5), Long(3)));

        Numbers(Pass(Dataset("ShardDataset", rows, Long(2), Long(1)))).Should().Equal(1, 3);
    }

    [Fact]
    public void The_first_elements_are_taken_while_a_function_says_so() =>
        Numbers(Pass(Applied("TakeWhileDataset", "predicate", "small", [Range(5)]))).Should().Equal(0, 1);

    [Theory]
    [InlineData(1, null)]
    [InlineData(0, "Dataset was empty.*")]
    [InlineData(2, "Dataset had more than one element.*")]
    public void A_dataset_of_one_element_is_that_element(long count, string? message)
    {
        using var session = new Session(_g.Graph);
        var run = () => GraphMaker.Run(session, _g.Add("DatasetToSingleElement", [Range(count)], ("output_types", s_longs), ("output_shapes", s_unknown)).Output());

        if (message is null)
        {
            run().Value<long>().Should().Be(0);
            return;
        }

        run.Should().Throw<InvalidArgumentError>().WithMessage(message);
    }

    [Theory]
    [InlineData("IteratorFromStringHandle")]
    [InlineData("IteratorFromStringHandleV2")]
    public void An_iterator_is_chosen_by_the_name_that_is_fed(string type)
    {
        using var session = new Session(_g.Graph);
        Tensor Name(Endpoint dataset)
        {
            var iterator = Iterator(DataType.DtInt64);
            session.Run([], [], [_g.Add("MakeIterator", [dataset, iterator])], TestContext.Current.CancellationToken);
            return GraphMaker.Run(session, _g.Op("IteratorToStringHandle", iterator));
        }

        var (first, second) = (Name(Range(5)), Name(Dataset("SkipDataset", Range(9), Long(7))));
        var fed = _g.Placeholder(DType.String);
        var next = _g.Add("IteratorGetNext", [_g.Op(type, fed)], ("output_types", s_longs), ("output_shapes", s_unknown)).Output();
        long Next(Tensor name) => GraphMaker.Run(session, next, KeyValuePair.Create(fed, name)).Value<long>();

        long[] taken = [Next(first), Next(second), Next(first)];

        taken.Should().Equal(0, 7, 1);
    }

    public void Dispose()
    {
        _session?.Dispose();
        _folder.Dispose();
    }

    private static List<long> Numbers(List<Tensor> elements) => [.. elements.Select(e => e.Value<long>())];

    private Endpoint Long(long value) => _g.Const(Tensor.Scalar(value));

    private Endpoint Text(string value) => _g.Const(Tensor.FromStrings(Shape.Scalar, [value]));

    private Endpoint Dataset(string type, params Endpoint[] inputs) => _g.Add(type, inputs, ("output_types", s_longs), ("output_shapes", s_unknown)).Output();

    private Endpoint Range(long end) => Dataset("RangeDataset", Long(0), Long(end), Long(1));

    private Endpoint Applied(string type, string attribute, string function, Endpoint[] inputs)
    {
        _g.Graph.Import(new GraphDef { Library = JsonParser.Default.Parse<FunctionDefLibrary>(Library) }, new ImportOptions());
        return _g.Add(type, inputs, (attribute, new AttrValue { Func = new NameAttrList { Name = function } }), ("Targuments", new AttrValue { List = new() }), ("output_types", s_longs), ("output_shapes", s_unknown)).Output();
    }

    private Endpoint Iterator(DataType type) =>
        _g.Add("IteratorV2", [], ("shared_name", GraphMaker.Text("")), ("container", GraphMaker.Text("")), ("output_types", new AttrValue { List = new() { Type = { type } } }), ("output_shapes", s_unknown)).Output();

    private string Write(string name, string content)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, content);
        return path;
    }

    private List<Tensor> Pass(Endpoint dataset, DataType type = DataType.DtInt64)
    {
        _session = new Session(_g.Graph);
        var iterator = Iterator(type);
        _session.Run([], [], [_g.Add("MakeIterator", [dataset, iterator])], TestContext.Current.CancellationToken);
        var next = _g.Add("IteratorGetNext", [iterator], ("output_types", new AttrValue { List = new() { Type = { type } } }), ("output_shapes", s_unknown)).Output();
        var elements = new List<Tensor>();
        while (true)
        {
            try
            {
                elements.Add(GraphMaker.Run(_session, next));
            }
            catch (OutOfRangeError)
            {
                return elements;
            }
        }
    }
}
