using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Lanes;

/// <summary>A listed test that costs nothing, so that the lane's machinery is tried in every CI run.</summary>
[Trait("Category", "Lane")]
public class LedgerRehearsal
{
    [Fact]
    public void A_name_that_does_not_exist_is_quoted_in_the_message()
    {
        tf.compat.v1.disable_eager_execution();
        var graph = tf.Graph().as_default();

        var find = () => graph.get_operation_by_name("nope");

        find.Should().Throw<Tensorflow.KeyError>().WithMessage("The name 'nope' refers to an Operation not in the graph.");
        graph.Exit();
    }
}
