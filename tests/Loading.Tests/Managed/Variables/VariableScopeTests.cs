using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Variables;

/// <summary>get_variable finds and makes variables as TensorFlow 1.13.1 does, and refuses in its words.</summary>
public sealed class VariableScopeTests : IDisposable
{
    private readonly Tensorflow.Graph _graph = tf.Graph().as_default();

    public void Dispose() => _graph.Exit();

    [Fact]
    public void A_name_that_exists_is_refused()
    {
        tf.get_variable("v", 1);

        var again = () => tf.get_variable("v", 1);

        again.Should().Throw<ValueError>().WithMessage("Variable v already exists, disallowed. Did you mean to set reuse=True or reuse=tf.AUTO_REUSE in VarScope? Originally defined at:*");
    }

    [Fact]
    public void Reuse_of_a_name_that_does_not_exist_is_refused()
    {
        var finding = () => tf_with(tf.variable_scope("s", reuse: true), _ => tf.get_variable("v", 1));

        finding.Should().Throw<ValueError>().WithMessage("Variable s/v does not exist, or was not created with tf.get_variable(). Did you mean to set reuse=tf.AUTO_REUSE in VarScope?");
    }

    [Fact]
    public void Automatic_reuse_makes_a_variable_once()
    {
        IVariableV1 first = null, second = null;

        tf_with(tf.variable_scope("s", tf.AUTO_REUSE), _ => first = tf.get_variable("v", 2));
        tf_with(tf.variable_scope("s", tf.AUTO_REUSE), _ => second = tf.get_variable("v", 2));

        second.Should().BeSameAs(first);
        tf.global_variables().Should().ContainSingle().Which.Name.Should().Be("s/v:0");
    }

    [Fact]
    public void Reuse_inside_of_automatic_reuse_must_find()
    {
        var finding = () => tf_with(tf.variable_scope("s", tf.AUTO_REUSE), _ => tf_with(tf.variable_scope("t", reuse: true), _ => tf.get_variable("v", 2)));

        finding.Should().Throw<ValueError>().WithMessage("Variable s/t/v does not exist*");
    }

    [Fact]
    public void Sharing_with_another_shape_is_refused()
    {
        tf.get_variable("v", (2, 3));

        var sharing = () => tf_with(tf.variable_scope(tf.get_variable_scope(), reuse: true), _ => tf.get_variable("v", (3, 2)));

        sharing.Should().Throw<ValueError>().WithMessage("Trying to share variable v, but specified shape (3, 2) and found shape (2, 3).");
    }

    [Fact]
    public void Sharing_with_another_type_is_refused()
    {
        tf.get_variable("v", 2, tf.int32);

        var sharing = () => tf_with(tf.variable_scope(tf.get_variable_scope(), reuse: true), _ => tf.get_variable("v", 2));

        sharing.Should().Throw<ValueError>().WithMessage("Trying to share variable v, but specified dtype float32 and found dtype int32_ref.");
    }

    [Fact]
    public void A_variable_without_shape_and_value_is_refused()
    {
        var making = () => tf.get_variable("v");

        making.Should().Throw<ValueError>().WithMessage("Variable v did not get an initializer, so its `shape` argument must be specified.");
    }

    [Fact]
    public void A_value_and_a_shape_together_are_refused()
    {
        var making = () => tf.get_variable("v", 2, initializer: tf.constant(1.0f));

        making.Should().Throw<ValueError>().WithMessage("If initializer is a constant, do not specify shape.");
    }

    [Fact]
    public void A_scope_gives_its_initializer_type_and_kind()
    {
        IVariableV1 variable = null;

        tf_with(tf.variable_scope("s", ReuseMode.Inherit, tf.ones_initializer, use_resource: true, dtype: tf.float64), _ => variable = tf.get_variable("v", 2));

        variable.dtype.Should().Be(tf.float64);
        variable.Op.type.Should().Be("VarHandleOp");
        variable.Initializer.inputs[1].name.Should().Be("s/v/Initializer/ones:0");
    }

    [Fact]
    public void A_regularizer_adds_a_loss_under_the_variables_name()
    {
        tf_with(tf.variable_scope("s", ReuseMode.Inherit, regularizer: w => tf.nn.l2_loss(w, name: "loss")), _ => tf.get_variable("v", 2));

        tf.get_collection<Tensor>(tf.GraphKeys.REGULARIZATION_LOSSES).Should().ContainSingle().Which.name.Should().Be("s/v/Regularizer/loss:0");
    }

    [Fact]
    public void A_custom_getter_may_give_another_variable()
    {
        var shadow = tf.Variable(1.0f, name: "shadow");
        IVariableV1 given = null;

        tf_with(tf.variable_scope("s", ReuseMode.Inherit, custom_getter: (_, _) => shadow), _ => given = tf.get_variable("v", 2));

        given.Should().BeSameAs(shadow);
    }

    [Fact]
    public void Local_variables_stay_out_of_the_global_ones()
    {
        var local = tf.get_local_variable("v", 2);

        tf.local_variables().Should().Equal(local);
        tf.global_variables().Should().BeEmpty();
        tf.trainable_variables().Should().BeEmpty();
    }
}
