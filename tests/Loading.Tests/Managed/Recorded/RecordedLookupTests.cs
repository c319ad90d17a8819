using System.Text.Json;
using System.Text.RegularExpressions;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>R54: every name that was looked up on real TensorFlow as a text, right and wrong, is looked up here: what is found, or type and words of the refusal.</summary>
[Trait("Category", "Loading")]
public partial class RecordedLookupTests
{
    /// <summary>The recorded lookups of a text.</summary>
    public static TheoryData<string> Lookups => [.. RecordedReproductions.All("R54").Select(c => c.GetProperty("name").GetString()).Where(n => Lookup().IsMatch(n))];

    [Theory]
    [MemberData(nameof(Lookups))]
    public void A_name_is_found_or_refused_as_on_TensorFlow(string lookup)
    {
        var recorded = RecordedReproductions.All("R54").Single(c => c.GetProperty("name").GetString() == lookup).GetProperty("outcome");
        using var model = LoadingPrograms.Meta(RecordedReproductions.File("R54/soft"));
        var (function, name) = (Lookup().Match(lookup).Groups["function"].Value, Lookup().Match(lookup).Groups["name"].Value);

        var found = Found(model, function, name);

        if (recorded.TryGetProperty("exception", out var type))
        {
            var error = found.Should().BeAssignableTo<Exception>(lookup).Subject;
            error.GetType().Name.Should().Be(type.GetString(), error.Message);
            error.Message.Should().StartWith(Plain(recorded.GetProperty("message").GetString()), lookup);
            return;
        }

        found.Should().Be(NameOf(recorded.GetProperty("value")), lookup);
    }

    [Fact]
    public void Most_lookups_are_of_texts()
    {
        Lookups.Should().HaveCount(35, "the others are numbers, lists and graph definitions");
    }

    private static object Found(LoadedModel model, string function, string name)
    {
        var graph = model.Session.graph;
        try
        {
            return function switch
            {
                "get_tensor_by_name" => graph.get_tensor_by_name(name).name,
                "get_operation_by_name" => graph.get_operation_by_name(name).name,
                "as_graph_element" => graph.as_graph_element(name) is Tensor tensor ? tensor.name : ((Operation)graph.as_graph_element(name)).name,
                _ => Run(model, name),
            };
        }
        catch (TensorflowException error)
        {
            return error;
        }
    }

    /// <summary>A fetch of an operation gives nothing.</summary>
    private static string Run(LoadedModel model, string name)
    {
        var values = model.Session.run((object)name, new FeedItem(model.Input, RecordedModel.Test.Take(1).All().Images));
        return values is [null] or [] or null ? "NoneType" : "ndarray";
    }

    /// <summary>The name in <c>Tensor("output:0", ...)</c> or <c>name: "output"</c>, or the type itself.</summary>
    private static string NameOf(JsonElement value) => Quoted().Match(value.GetString()) is { Success: true } quoted ? quoted.Groups["name"].Value : value.GetString();

    /// <summary>Python shows a KeyError's text in quotes, and so do the errors that quote it; 1.13.1 begins otherwise where a fetch is no tensor.</summary>
    private static string Plain(string text) => Fetch().Replace(text, "Fetch argument '${name}' cannot").Replace("(\"", "(", StringComparison.Ordinal).Replace("\")", ")", StringComparison.Ordinal).Trim('"');

    [GeneratedRegex("^Argument `fetch` = (?<name>.*) cannot")]
    private static partial Regex Fetch();

    [GeneratedRegex(@"^(?<function>get_tensor_by_name|get_operation_by_name|as_graph_element|session\.run)\('(?<name>.*)'\)$")]
    private static partial Regex Lookup();

    [GeneratedRegex("^(Tensor\\(|name: )\"(?<name>[^\"]*)\"")]
    private static partial Regex Quoted();
}
