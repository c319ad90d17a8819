using Google.Protobuf;
using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Execution;

public sealed class FunctionCallTests
{
    // double(x) = x + x; below(x) = x < 100; square(x) = x * x, of a type that the call says.
    private const string Library = """
        { "function": [
            { "signature": { "name": "double", "inputArg": [ { "name": "x", "type": "DT_FLOAT" } ], "outputArg": [ { "name": "y", "type": "DT_FLOAT" } ] },
              "nodeDef": [ { "name": "sum", "op": "Add", "input": [ "x", "x" ], "attr": { "T": { "type": "DT_FLOAT" } } } ],
              "ret": { "y": "sum:z:0" } },
            { "signature": { "name": "below", "inputArg": [ { "name": "x", "type": "DT_FLOAT" } ], "outputArg": [ { "name": "y", "type": "DT_BOOL" } ] },
              "nodeDef": [ { "name": "limit", "op": "Const", "attr": { "dtype": { "type": "DT_FLOAT" }, "value": { "tensor": { "dtype": "DT_FLOAT", "tensorShape": {}, "floatVal": [ 100 ] } } } },
                           { "name": "less", "op": "Less", "input": [ "x", "limit:output:0" ], "attr": { "T": { "type": "DT_FLOAT" } } } ],
              "ret": { "y": "less:z:0" } },
            { "signature": { "name": "square", "inputArg": [ { "name": "x", "typeAttr": "T" } ], "outputArg": [ { "name": "y", "typeAttr": "T" } ], "attr": [ { "name": "T", "type": "type" } ] },
              "nodeDef": [ { "name": "product", "op": "Mul", "input": [ "x", "x" ], "attr": { "T": { "placeholder": "T" } } } ],
              "ret": { "y": "product:z:0" } } ] }
        """;

    private readonly GraphMaker _g = new();

    public FunctionCallTests()
    {
        _g.Graph.Import(new GraphDef { Library = JsonParser.Default.Parse<FunctionDefLibrary>(Library) }, new ImportOptions());
    }

    [Fact]
    public void A_call_gives_what_the_function_gives_for_the_types_of_the_call()
    {
        var call = _g.Add("PartitionedCall", [_g.Const(3f)], Types("Tin"), Types("Tout"), ("f", Function("square", DType.Float32)));

        _g.Run(call.Output()).Value<float>().Should().Be(9f);
    }

    [Theory]
    [InlineData(true, 6f)]
    [InlineData(false, 9f)]
    public void If_calls_one_of_two_functions(bool condition, float expected)
    {
        var choice = _g.Add(
            "If",
            [_g.Const(condition), _g.Const(3f)],
            Types("Tin"),
            Types("Tout"),
            ("then_branch", Function("double")),
            ("else_branch", Function("square", DType.Float32)));

        _g.Run(choice.Output()).Value<float>().Should().Be(expected);
    }

    [Fact]
    public void While_calls_its_body_until_the_condition_is_false()
    {
        var loop = _g.Add("While", [_g.Const(3f)], Types("T"), ("cond", Function("below")), ("body", Function("double")));

        _g.Run(loop.Output()).Value<float>().Should().Be(192f);
    }

    [Fact]
    public void A_function_that_the_library_lacks_is_named()
    {
        var call = _g.Add("PartitionedCall", [_g.Const(3f)], Types("Tin"), Types("Tout"), ("f", Function("missing")));

        var run = () => _g.Run(call.Output());

        run.Should().Throw<NotFoundError>().WithMessage("Function missing is not defined. Node 'PartitionedCall_1' calls it*");
    }

    private static (string Name, AttrValue Value) Types(string attribute)
    {
        var list = new AttrValue.Types.ListValue();
        list.Type.Add((DataType)DType.Float32);
        return (attribute, new AttrValue { List = list });
    }

    private static AttrValue Function(string name, DType? type = null)
    {
        var call = new NameAttrList { Name = name };
        if (type is { } given)
        {
            call.Attr.Add("T", GraphMaker.Type(given));
        }

        return new AttrValue { Func = call };
    }
}
