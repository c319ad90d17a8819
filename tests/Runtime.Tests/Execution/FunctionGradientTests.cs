extern alias api;
using Google.Protobuf;
using Tensorflow;
using static api::Tensorflow.Binding;
using FeedItem = api::Tensorflow.FeedItem;
using GraphApi = api::Tensorflow.Graph;
using LookupError = api::Tensorflow.LookupError;
using TensorApi = api::Tensorflow.Tensor;

namespace Reproductions.Tests.Runtime.Execution;

/// <summary>tf.gradients through calls of library functions. The derivatives are by hand, at x = 3 where nothing else is said.</summary>
public sealed class FunctionGradientTests : IDisposable
{
    // double(x) = x + x; square(x) = x * x of any type; product(a, b) = a * b; power(x) = square(square(x)); first(a, b) = a;
    // odd(x) = x, whose gradient the library says is 7 dy; choose(x) = Switch(x, true).
    private const string Library = """
        { "function": [
            { "signature": { "name": "double", "inputArg": [ { "name": "x", "type": "DT_FLOAT" } ], "outputArg": [ { "name": "y", "type": "DT_FLOAT" } ] },
              "nodeDef": [ { "name": "sum", "op": "Add", "input": [ "x", "x" ], "attr": { "T": { "type": "DT_FLOAT" } } } ],
              "ret": { "y": "sum:z:0" } },
            { "signature": { "name": "square", "inputArg": [ { "name": "x", "typeAttr": "T" } ], "outputArg": [ { "name": "y", "typeAttr": "T" } ], "attr": [ { "name": "T", "type": "type" } ] },
              "nodeDef": [ { "name": "product", "op": "Mul", "input": [ "x", "x", "^x" ], "attr": { "T": { "placeholder": "T" } } } ],
              "ret": { "y": "product:z:0" } },
            { "signature": { "name": "product", "inputArg": [ { "name": "a", "type": "DT_FLOAT" }, { "name": "b", "type": "DT_FLOAT" } ], "outputArg": [ { "name": "y", "type": "DT_FLOAT" } ] },
              "nodeDef": [ { "name": "product", "op": "Mul", "input": [ "a", "b" ], "attr": { "T": { "type": "DT_FLOAT" } } } ],
              "ret": { "y": "product:z:0" } },
            { "signature": { "name": "power", "inputArg": [ { "name": "x", "type": "DT_FLOAT" } ], "outputArg": [ { "name": "y", "type": "DT_FLOAT" } ] },
              "nodeDef": [ { "name": "inner", "op": "square", "input": [ "x" ], "attr": { "T": { "type": "DT_FLOAT" } } },
                           { "name": "outer", "op": "square", "input": [ "inner:y:0" ], "attr": { "T": { "type": "DT_FLOAT" } } } ],
              "ret": { "y": "outer:y:0" } },
            { "signature": { "name": "first", "inputArg": [ { "name": "a", "type": "DT_FLOAT" }, { "name": "b", "type": "DT_FLOAT" } ], "outputArg": [ { "name": "y", "type": "DT_FLOAT" } ] },
              "ret": { "y": "a" } },
            { "signature": { "name": "odd", "inputArg": [ { "name": "x", "type": "DT_FLOAT" } ], "outputArg": [ { "name": "y", "type": "DT_FLOAT" } ] },
              "ret": { "y": "x" } },
            { "signature": { "name": "odd_grad", "inputArg": [ { "name": "x", "type": "DT_FLOAT" }, { "name": "dy", "type": "DT_FLOAT" } ], "outputArg": [ { "name": "dx", "type": "DT_FLOAT" } ] },
              "nodeDef": [ { "name": "seven", "op": "Const", "attr": { "dtype": { "type": "DT_FLOAT" }, "value": { "tensor": { "dtype": "DT_FLOAT", "tensorShape": {}, "floatVal": [ 7 ] } } } },
                           { "name": "product", "op": "Mul", "input": [ "dy", "seven:output:0" ], "attr": { "T": { "type": "DT_FLOAT" } } } ],
              "ret": { "dx": "product:z:0" } },
            { "signature": { "name": "choose", "inputArg": [ { "name": "x", "type": "DT_FLOAT" } ], "outputArg": [ { "name": "y", "type": "DT_FLOAT" } ] },
              "nodeDef": [ { "name": "yes", "op": "Const", "attr": { "dtype": { "type": "DT_BOOL" }, "value": { "tensor": { "dtype": "DT_BOOL", "tensorShape": {}, "boolVal": [ true ] } } } },
                           { "name": "switch", "op": "Switch", "input": [ "x", "yes:output:0" ], "attr": { "T": { "type": "DT_FLOAT" } } } ],
              "ret": { "y": "switch:output_true:0" } } ],
          "gradient": [ { "functionName": "odd", "gradientFunc": "odd_grad" } ] }
        """;

    private static readonly string Branches = "{ 'then_branch': " + Function("double") + ", 'else_branch': " + Function("square") + ", 'Tcond': { 'type': 'DT_BOOL' }, 'Tin': " + Floats(1) + ", 'Tout': " + Floats(1) + " }";

    private readonly GraphApi _graph = tf.Graph().as_default();
    private readonly TensorApi _x = tf.placeholder(tf.float32, new api::Tensorflow.Shape(Array.Empty<int>()), name: "x");
    private int _calls;

    [Theory]
    [InlineData("PartitionedCall", "double", 2f)]
    [InlineData("PartitionedCall", "square", 6f)]
    [InlineData("StatefulPartitionedCall", "square", 6f)]
    [InlineData("PartitionedCall", "power", 108f)]
    [InlineData("PartitionedCall", "odd", 7f)]
    public void A_gradient_passes_through_a_call(string type, string function, float expected) =>
        Gradient(Call(type, "{ 'f': " + Function(function) + ", 'Tin': " + Floats(1) + ", 'Tout': " + Floats(1) + " }", _x)).Should().Equal(expected);

    [Theory]
    [InlineData("square", "{ 'T': { 'type': 'DT_FLOAT' } }", 6f)]
    [InlineData("power", "{}", 108f)]
    [InlineData("odd", "{}", 7f)]
    public void A_gradient_passes_through_a_node_that_is_a_function(string function, string attributes, float expected) =>
        Gradient(Call(function, attributes, _x)).Should().Equal(expected);

    [Fact]
    public void An_argument_that_is_passed_twice_gets_both_its_parts() => Gradient(Call("product", "{}", _x, _x)).Should().Equal(6f);

    [Fact]
    public void An_argument_that_does_not_matter_gets_zero() => Gradient(Call("first", "{}", tf.constant(1f), _x)).Should().Equal(0f);

    [Fact]
    public void A_gradient_is_multiplied_by_what_arrives() => Gradient(Call("double", "{}", Call("power", "{}", _x)) * 5f).Should().Equal(1080f);

    [Theory]
    [InlineData("If", true, 2f)]
    [InlineData("If", false, 6f)]
    [InlineData("StatelessIf", true, 2f)]
    [InlineData("StatelessIf", false, 6f)]
    public void A_gradient_passes_through_the_branch_that_was_taken(string type, bool condition, float expected) =>
        Gradient(Call(type, Branches, tf.constant(condition), _x)).Should().Equal(expected);

    [Theory]
    [InlineData("PartitionedCall")]
    [InlineData("StatefulPartitionedCall")]
    [InlineData("If")]
    [InlineData("StatelessIf")]
    public void A_gradient_is_what_small_steps_say(string type)
    {
        var y = type.EndsWith("Call", StringComparison.Ordinal)
            ? Call(type, "{ 'f': " + Function("power") + ", 'Tin': " + Floats(1) + ", 'Tout': " + Floats(1) + " }", _x)
            : Call(type, Branches, tf.constant(false), _x);

        var gradient = Gradient(y)[0];

        // The difference of x^4 is 108 + 12 / 256; float32 rounds by less than a thousandth.
        gradient.Should().BeApproximately(CentralDifference(y, 1f / 16), 0.1f);
    }

    [Fact]
    public void A_gradient_passes_through_a_call_in_a_loop()
    {
        // Doubled twice: 4 x^2.
        var loop = tf.while_loop(
            v => tf.less(v[0], 2),
            v => new api::Tensorflow.Tensors(v[0] + 1, tf.reshape(Call("double", "{}", v[1]), tf.constant(Array.Empty<int>()))),
            new api::Tensorflow.Tensors(tf.constant(0), _x * _x));

        Gradient(loop[1]).Should().Equal(24f);
    }

    [Fact]
    public void A_loop_of_functions_says_what_to_build_instead()
    {
        var loop = Call("While", "{ 'cond': " + Function("double") + ", 'body': " + Function("double") + ", 'T': " + Floats(1) + " }", _x);

        var gradient = () => tf.gradients(loop, _x);

        gradient.Should().Throw<LookupError>().WithMessage("No gradient defined for operation 'call_0' (op type: While). Build the loop with tf.while_loop*");
    }

    [Fact]
    public void A_function_with_a_branch_inside_is_named()
    {
        var call = Call("choose", "{}", _x);

        var gradient = () => tf.gradients(call, _x);

        gradient.Should().Throw<LookupError>().WithMessage("No gradient defined for operation 'call_0' (op type: choose): its function choose has a branch or a loop (node 'switch', op type: Switch).*");
    }

    public void Dispose() => _graph.Exit();

    private static string Function(string name) => "{ 'func': { 'name': '" + name + "', 'attr': { 'T': { 'type': 'DT_FLOAT' } } } }";

    private static string Floats(int count) => "{ 'list': { 'type': [ " + string.Join(", ", Enumerable.Repeat("'DT_FLOAT'", count)) + " ] } }";

    private TensorApi Call(string type, string attributes, params TensorApi[] inputs)
    {
        var name = $"call_{_calls++}";
        var arguments = string.Join(", ", inputs.Select((_, i) => $"'in_{i}:0'"));
        var node = "{ 'name': '" + name + "', 'op': '" + type + "', 'input': [ " + arguments + " ], 'attr': " + attributes + " }";
        var def = new GraphDef { Library = JsonParser.Default.Parse<FunctionDefLibrary>(Library) };
        def.Node.Add(JsonParser.Default.Parse<NodeDef>(node.Replace('\'', '"')));
        var map = inputs.Select((t, i) => (Name: $"in_{i}:0", Tensor: t)).ToDictionary(i => i.Name, i => i.Tensor);
        return (TensorApi)api::Tensorflow.importer.import_graph_def(def, map, [name + ":0"], name: "")[0];
    }

    private float CentralDifference(TensorApi y, float step)
    {
        using var session = tf.Session(_graph);
        var values = new[] { 3f - step, 3f + step }.Select(x => session.run(y, new FeedItem(_x, x)).ToArray<float>()[0]).ToArray();
        return (values[1] - values[0]) / (2 * step);
    }

    private float[] Gradient(TensorApi y)
    {
        var gradient = tf.gradients(y, _x)[0];
        using var session = tf.Session(_graph);
        return session.run(gradient, new FeedItem(_x, 3f)).ToArray<float>();
    }
}
