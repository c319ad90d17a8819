using Google.Protobuf;
using Reproductions.Runtime.Errors;
using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Execution;

public sealed class IteratorTests : IDisposable
{
    private readonly GraphMaker _g = new();
    private readonly Session _session;

    public IteratorTests()
    {
        _session = new Session(_g.Graph);
    }

    [Fact]
    public void An_iterator_gives_the_batches_of_a_repeated_dataset_and_then_OutOfRange()
    {
        var slices = Dataset("TensorSliceDataset", [_g.Const(Tensor.Vector(1, 2, 3))], "Toutput_types");
        var batches = Dataset("BatchDataset", [Dataset("RepeatDataset", [slices, _g.Const(Tensor.Scalar(2L))]), _g.Const(Tensor.Scalar(4L))]);
        var (iterator, next) = Iterator();
        Target(_g.Add("MakeIterator", [batches, iterator]));

        var first = GraphMaker.Run(_session, next).Span<int>().ToArray();
        var second = GraphMaker.Run(_session, next).Span<int>().ToArray();
        var third = () => GraphMaker.Run(_session, next);

        first.Should().Equal(1, 2, 3, 1);
        second.Should().Equal(2, 3);
        third.Should().Throw<OutOfRangeError>().WithMessage("End of sequence\n\t [[{{node IteratorGetNext_*}}]]");
    }

    [Fact]
    public void An_iterator_that_was_not_initialized_says_so()
    {
        var (_, next) = Iterator();

        var run = () => GraphMaker.Run(_session, next);

        run.Should().Throw<FailedPreconditionError>().WithMessage("GetNext() failed because the iterator has not been initialized.*");
    }

    [Fact]
    public void A_one_shot_iterator_asks_its_function_for_the_dataset_once()
    {
        const string factory = """
            { "function": [ { "signature": { "name": "make", "outputArg": [ { "name": "d", "type": "DT_VARIANT" } ] },
                "nodeDef": [
                  { "name": "v", "op": "Const", "attr": { "dtype": { "type": "DT_INT32" }, "value": { "tensor": { "dtype": "DT_INT32", "tensorShape": { "dim": [ { "size": 2 } ] }, "intVal": [ 7, 8 ] } } } },
                  { "name": "s", "op": "TensorSliceDataset", "input": [ "v:output:0" ],
                    "attr": { "Toutput_types": { "list": { "type": [ "DT_INT32" ] } }, "output_shapes": { "list": { "shape": [ {} ] } } } } ],
                "ret": { "d": "s:handle:0" } } ] }
            """;
        _g.Graph.Import(new GraphDef { Library = JsonParser.Default.Parse<FunctionDefLibrary>(factory) }, new ImportOptions());
        var iterator = _g.Add(
            "OneShotIterator",
            [],
            ("dataset_factory", new AttrValue { Func = new NameAttrList { Name = "make" } }),
            ("output_types", Types()),
            ("output_shapes", Shapes())).Output();
        var next = Next(iterator);

        Enumerable.Range(0, 2).Select(_ => GraphMaker.Run(_session, next).Value<int>()).Should().Equal(7, 8);
    }

    public void Dispose() => _session.Dispose();

    private static AttrValue Types()
    {
        var list = new AttrValue.Types.ListValue();
        list.Type.Add((DataType)DType.Int32);
        return new AttrValue { List = list };
    }

    private static AttrValue Shapes()
    {
        var list = new AttrValue.Types.ListValue();
        list.Shape.Add(Shape.UnknownRank.ToProto());
        return new AttrValue { List = list };
    }

    private Endpoint Dataset(string type, Endpoint[] inputs, string types = "output_types") =>
        _g.Add(type, inputs, (types, Types()), ("output_shapes", Shapes())).Output();

    private (Endpoint Iterator, Endpoint Next) Iterator()
    {
        var iterator = _g.Add(
            "IteratorV2",
            [],
            ("shared_name", GraphMaker.Text("")),
            ("container", GraphMaker.Text("")),
            ("output_types", Types()),
            ("output_shapes", Shapes())).Output();
        return (iterator, Next(iterator));
    }

    private Endpoint Next(Endpoint iterator) =>
        _g.Add("IteratorGetNext", [iterator], ("output_types", Types()), ("output_shapes", Shapes())).Output();

    private void Target(Node node) => _session.Run([], [], [node], TestContext.Current.CancellationToken);
}
