using Reproductions.Tests.Graph.Managed.Values;
using Tensorflow;
using Tensorflow.Exceptions;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Handles;

/// <summary>Sessions with a status, and sessions over one handle.</summary>
public class SessionHandleTests : GraphTest
{
    [Fact]
    public void A_session_sets_its_status()
    {
        tf.constant(1f);
        var status = new Status();
        status.SetStatus(TF_Code.TF_ABORTED, "before");

        using var session = new Session(Graph, null, status);

        status.ok().Should().BeTrue();
        var remote = () => new BaseSession("grpc://somewhere:1", Graph, null, status);
        remote.Should().Throw<NotFoundError>();
        status.Code.Should().Be(TF_Code.TF_NOT_FOUND);
        status.Message.Should().StartWith("No session factory registered for the given session options");
    }

    [Fact]
    public void Sessions_over_one_handle_share_their_variables_and_their_end()
    {
        var v = tf.Variable(1f);
        var init = tf.global_variables_initializer();
        var session = new Session(Graph);
        session.run(init);
        session.run(v.assign(7f));

        Session same = (SafeSessionHandle)session;

        same.graph.Should().BeSameAs(Graph);
        same.run(v.value()).ShouldBe(7f);
        session.Dispose();
        same.Invoking(s => s.run(v.value())).Should().Throw<RuntimeError>().WithMessage("Attempted to use a closed Session.");
    }

    [Fact]
    public void A_handle_belongs_to_one_graph()
    {
        using var session = new Session(Graph);

        var wrong = () => new Session((SafeSessionHandle)session, Other(() => { }));

        wrong.Should().Throw<ValueError>().WithMessage("The session runs *");
    }
}
