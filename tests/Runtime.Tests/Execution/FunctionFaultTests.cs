using Google.Protobuf;
using Reproductions.Runtime.Framework;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Execution;

/// <summary>Functions of a library that do not fit together, or call themselves: a call gets a typed error and the process goes on.</summary>
public sealed class FunctionFaultTests
{
    private const string Negated = """{ "name": "n", "op": "Neg", "input": [ "x" ], "attr": { "T": { "type": "DT_FLOAT" } } }""";

    /// <summary>A label, the nodes of <c>f(x) -> y</c>, what y is, and the error of a call.</summary>
    public static TheoryData<string, string, string, string> Faults { get; } = new()
    {
        { "two nodes of one name", $"{Negated}, {Negated}", "n:y:0", "Node 'n' of function f is not unique" },
        { "no such node", Negated, "other:y:0", "Function f reads 'other:y:0', which it does not have." },
        { "no such output", Negated, "n:z:0", "Function f reads 'n:z:0', but Neg has no output 'z'." },
        { "no such part of an output", Negated, "n:y:7", "Function f gives 'n:7', which it does not have." },
        { "no such part of the argument", Negated, "x:3", "Function f reads 'x:3'; the argument has 1 parts." },
        { "a negative part", Negated, "n:y:-1", "'-1' is not the number of an output." },
        { "nothing", Negated, "", "Function f reads '', which it does not have." },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_function_that_does_not_fit_together_is_refused_when_it_is_called(string label, string nodes, string result, string message)
    {
        var g = WithFunction(nodes, result);

        var run = () => g.Run(g.Add("f", [g.Const(2f)]).Output());

        run.Should().Throw<InvalidArgumentError>(label).Which.Message.Should().StartWith(message);
    }

    [Fact]
    public void An_output_that_the_function_does_not_name_is_refused()
    {
        var g = WithFunction(Negated, null);

        var run = () => g.Run(g.Add("f", [g.Const(2f)]).Output());

        run.Should().Throw<InvalidArgumentError>().Which.Message.Should().StartWith("Function f does not say what it gives as 'y'.");
    }

    [Fact]
    public void A_function_that_calls_itself_ends_with_an_error_before_the_stack_does()
    {
        var g = WithFunction("""{ "name": "n", "op": "f", "input": [ "x" ] }""", "n:y:0");

        var run = () => g.Run(g.Add("f", [g.Const(2f)]).Output());

        run.Should().Throw<ResourceExhaustedError>().Which.Message.Should().StartWith("Calls of functions are nested deeper than 50.");
    }

    private static GraphMaker WithFunction(string nodes, string? result)
    {
        var ret = result is null ? "" : $$""", "ret": { "y": "{{result}}" }""";
        var library = $$"""
            { "function": [ { "signature": { "name": "f", "inputArg": [ { "name": "x", "type": "DT_FLOAT" } ], "outputArg": [ { "name": "y", "type": "DT_FLOAT" } ] },
                              "nodeDef": [ {{nodes}} ]{{ret}} } ] }
            """;
        var g = new GraphMaker();
        g.Graph.Import(new GraphDef { Library = JsonParser.Default.Parse<FunctionDefLibrary>(library) }, new ImportOptions());
        return g;
    }
}
