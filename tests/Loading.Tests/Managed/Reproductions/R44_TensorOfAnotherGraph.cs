using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Reproductions;

// R44 · LOUD · a request thread runs the model in a session of its own
//   var session = tf.Session();                    // the thread's default graph is another one
//   session.run(output, (input, images));
// Reported: web servers everywhere; every 1.x
// Picture: the model > graph 1; the thread > graph 2 > the run refuses
[Trait("Reproduction", "R44")]
[Trait("Grade", "LOUD")]
[Trait("Category", "Sessions")]
[Trait("Engine", "managed")]
public class R44_TensorOfAnotherGraph
{
    [Fact]
    public void Symptom_the_placeholder_is_not_an_element_of_the_graph()
    {
        using var model = LoadingPrograms.Meta(Prefix);
        var other = LoadingPrograms.NewGraph(seed: null);
        tf.constant(1.0f);
        using var session = tf.Session(other);

        var run = () => session.run(model.Output, (model.Input, RecordedModel.Test.Take(1).All().Images));

        run.Should().Throw<TensorflowException>().WithMessage("Cannot interpret feed_dict key as Tensor: Tensor Tensor(\"input:0\", shape=(?, 784), dtype=float32) is not an element of this graph.*");
        other.Exit();
    }

    [Fact]
    public void Cause_a_session_belongs_to_the_graph_that_it_was_made_for()
    {
        using var model = LoadingPrograms.Meta(Prefix);
        var other = LoadingPrograms.NewGraph(seed: null);

        using var session = tf.Session(other);

        ReferenceEquals(session.graph, model.Session.graph).Should().BeFalse();
        other.Exit();
    }

    [Fact]
    public void Remedy_the_thread_uses_the_session_of_the_models_graph()
    {
        using var model = LoadingPrograms.Meta(Prefix);
        var images = RecordedModel.Test.Take(10).All().Images;
        float[] answer = null;

        var thread = new Thread(() => answer = model.Session.run(model.Output, (model.Input, images)).ToArray<float>());
        thread.Start();
        thread.Join();

        answer.Should().HaveCount(100);
    }

    private static string Prefix => RecordedReproductions.File("R44/soft");
}
