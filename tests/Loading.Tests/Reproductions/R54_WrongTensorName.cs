using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;

namespace Reproductions.Tests.Loading.Reproductions;

// R54 · LOUD · a tensor is looked up by a name that is not its own
//   graph.get_tensor_by_name("prediction:0");       // it is called output:0
// Reported: tf-triplet-demo#4, tf#36299, models#7149, tf#7634, tf#9310; every 1.x
// Picture: the program > prediction:0, which does not exist; the graph > output:0
[Trait("Reproduction", "R54")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Names")]
[Trait("Engine", "both")]
public class R54_WrongTensorName
{
    [Theory]
    [InlineData("prediction:0", "KeyError", "The name 'prediction:0' refers to a Tensor which does not exist. The operation, 'prediction', does not exist in the graph.")]
    [InlineData("output:1", "KeyError", "The name 'output:1' refers to a Tensor which does not exist. The operation, 'output', exists but only has 1 outputs.")]
    [InlineData("output", "ValueError", "The name 'output' refers to an Operation, not a Tensor. Tensor names must be of the form \"<op_name>:<output_index>\".")]
    [InlineData("nothing", "ValueError", "The name 'nothing' looks like an (invalid) Operation name, not a Tensor. Tensor names must be of the form \"<op_name>:<output_index>\".")]
    [InlineData("output:x", "ValueError", "The name 'output:x' looks a like a Tensor name, but is not a valid one. Tensor names must be of the form \"<op_name>:<output_index>\".")]
    public void Symptom_each_wrong_name_has_its_own_words(string name, string exception, string message)
    {
        using var model = LoadingPrograms.Meta(RecordedReproductions.File("R54/soft"));

        var find = () => model.Session.graph.get_tensor_by_name(name);

        find.Should().Throw<TensorflowException>().WithMessage(message).Which.GetType().Name.Should().Be(exception);
    }

    [Fact]
    public void Cause_the_graph_knows_operations_by_the_names_they_were_built_with()
    {
        using var model = LoadingPrograms.Meta(RecordedReproductions.File("R54/soft"));

        var names = model.Session.graph.get_operations().Select(o => o.op).Where(o => o.type == "Softmax").Select(o => o.name);

        names.Should().Equal("output");
    }

    [Fact]
    public void Remedy_name_outputs_when_building_and_ask_for_output_0()
    {
        using var model = LoadingPrograms.Meta(RecordedReproductions.File("R54/soft"));

        var output = model.Session.graph.get_tensor_by_name("output:0");

        output.op.type.Should().Be("Softmax");
    }
}
