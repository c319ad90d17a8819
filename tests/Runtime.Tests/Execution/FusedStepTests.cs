using Reproductions.Runtime.Errors;
using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Execution;

/// <summary>A convolution, its bias and its ReLU are one step when nobody asks for what lies between; fetched, they are three. Both must give the same bits.</summary>
public sealed class FusedStepTests
{
    private static readonly Shape Images = new(2, 6, 5, 3);
    private readonly GraphMaker _g = new();
    private readonly Endpoint _images;
    private readonly Endpoint _bias;
    private readonly Endpoint _product;

    public FusedStepTests()
    {
        _images = _g.Placeholder(DType.Float32);
        _bias = _g.Placeholder(DType.Float32);
        _product = Convolution(_images, _g.Const(Numbers(new Shape(3, 3, 3, 4), 1)));
    }

    [Theory]
    [InlineData("BiasAdd", false)]
    [InlineData("Add", false)]
    [InlineData("AddV2", false)]
    [InlineData("Add", true)]
    public void The_chain_gives_the_bits_of_its_steps(string op, bool biasFirst)
    {
        var sum = biasFirst ? _g.Op(op, _bias, _product) : _g.Op(op, _product, _bias);
        var result = _g.Op("Relu", sum);

        ShouldBeTheSame(Tensor.From<float>(new Shape(4), -1, 0.5f, 1e-40f, float.NaN), sum, result);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public void A_bias_of_another_rank_is_added_as_it_is(int rank)
    {
        var sum = _g.Op("Add", _product, _bias);

        ShouldBeTheSame(Numbers(rank == 4 ? new Shape(2, 6, 5, 4) : rank == 1 ? new Shape(1) : Shape.Scalar, 3), sum, _g.Op("Relu", sum));
    }

    [Fact]
    public void The_shape_of_the_product_can_be_asked_for()
    {
        var sum = _g.Op("Add", _product, _bias);
        var result = _g.Op("Relu", sum);
        var shape = _g.Op("Shape", _product);
        using var session = new Session(_g.Graph);

        var values = GraphMaker.Run(session, [result, shape], Feeds(Numbers(new Shape(4), 3)));

        values[1].Span<int>().ToArray().Should().Equal(2, 6, 5, 4);
        values[0].Shape.Should().Be(new Shape(2, 6, 5, 4));
    }

    [Fact]
    public void A_bias_that_does_not_fit_is_the_additions_error()
    {
        var sum = _g.Op("BiasAdd", _product, _bias);
        var result = _g.Op("Relu", sum);

        var run = () => _g.Run(result, Feeds(Numbers(new Shape(3), 3)));

        run.Should().Throw<InvalidArgumentError>()
            .WithMessage("Must provide as many biases as the last dimension of the input tensor: [3] vs. [2,6,5,4]*")
            .Which.NodeName.Should().Be(sum.Node.Name);
    }

    [Fact]
    public void A_filter_that_is_written_between_the_steps_is_read_before()
    {
        var type = ("dtype", GraphMaker.Type(DType.Float32));
        var shape = new AttrValue { Shape = new TensorShapeProto() };
        shape.Shape.Dim.AddRange(new[] { 1L, 1, 1, 1 }.Select(size => new TensorShapeProto.Types.Dim { Size = size }));
        var variable = _g.Add("VariableV2", [], ("shape", shape), type, ("container", new()), ("shared_name", new())).Output();
        var first = _g.Op("Assign", variable, _g.Const(Tensor.From<float>(new Shape(1, 1, 1, 1), 2)));
        var product = Convolution(_images, _g.Op("Identity", variable));
        var later = _g.Add("Assign", [variable, _g.Const(Tensor.From<float>(new Shape(1, 1, 1, 1), 100))], [product.Node]);
        var sum = _g.Add("Add", [product, _g.Const(Tensor.From<float>(new Shape(1), 1))], [later]).Output();
        using var session = new Session(_g.Graph);
        GraphMaker.Run(session, first);

        var value = GraphMaker.Run(session, _g.Op("Relu", sum), new KeyValuePair<Endpoint, Tensor>(_images, Tensor.From<float>(new Shape(1, 1, 1, 1), 3)));

        value.Span<float>().ToArray().Should().Equal(7);
    }

    private static Tensor Numbers(Shape shape, int seed)
    {
        var random = new Random(seed);
        return Tensor.From<float>(shape, Enumerable.Range(0, (int)shape.ElementCount).Select(_ => (random.NextSingle() * 2) - 1).ToArray());
    }

    private static uint[] Bits(Tensor tensor) => Array.ConvertAll(tensor.Span<float>().ToArray(), BitConverter.SingleToUInt32Bits);

    private Endpoint Convolution(Endpoint input, Endpoint filter)
    {
        var ones = new AttrValue { List = new() };
        ones.List.I.AddRange([1, 1, 1, 1]);
        return _g.Add("Conv2D", [input, filter], ("strides", ones), ("padding", GraphMaker.Text("SAME"))).Output();
    }

    private KeyValuePair<Endpoint, Tensor>[] Feeds(Tensor bias) => [new(_images, Numbers(Images, 2)), new(_bias, bias)];

    private void ShouldBeTheSame(Tensor bias, Endpoint sum, Endpoint result)
    {
        using var session = new Session(_g.Graph);
        var apart = GraphMaker.Run(session, [_product, sum, result], Feeds(bias));

        Bits(GraphMaker.Run(session, result, Feeds(bias))).Should().Equal(Bits(apart[2]));
        Bits(GraphMaker.Run(session, sum, Feeds(bias))).Should().Equal(Bits(apart[1]));
    }
}
