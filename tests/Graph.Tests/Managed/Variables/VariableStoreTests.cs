using Reproductions.Tests.Graph.Managed.Values;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Variables;

/// <summary>What a graph knows of variable scopes and of get_variable's variables.</summary>
public class VariableStoreTests : Handles.GraphTest
{
    [Fact]
    public void The_store_of_scopes_counts_openings()
    {
        var store = variable_scope.get_variable_scope_store();
        tf_with(tf.variable_scope("outer"), _ =>
        {
            store.current_scope.name.Should().Be("outer");
            tf_with(tf.variable_scope("inner"), _ => { });

            store.variable_scope_count("outer/inner").Should().Be(1);
            store.variable_scopes_count.Should().Contain("outer", 1);
        });

        store.variable_scope_count("outer/inner").Should().Be(0, "what was inside is forgotten");
        store.current_scope.name.Should().BeEmpty();
        store.open_variable_scope("dense");
        variable_scope._get_unique_variable_scope("dense").Should().Be("dense_1");
        store.close_variable_subscopes(null);
        variable_scope._get_unique_variable_scope("dense").Should().Be("dense");
    }

    [Fact]
    public void The_store_of_variables_finds_and_makes_by_full_name()
    {
        var store = variable_scope._get_default_variable_store();
        IVariableV1 v = null;
        tf_with(tf.variable_scope("a"), _ => v = tf.compat.v1.get_variable("v", 2));

        store.get_variable("a/v", reuse: true).Should().BeSameAs(v);
        store.get_variable("b/v", 3).Name.Should().Be("b/v:0");
        store.Invoking(s => s.get_variable("a/v", 2, reuse: false)).Should().Throw<ValueError>().WithMessage("Variable a/v already exists, disallowed.*");
        store.Invoking(s => s.get_variable("c", 2, reuse: true)).Should().Throw<ValueError>().WithMessage("Variable c does not exist*");
        tf_with(tf.variable_scope("b", reuse: true), _ => tf.compat.v1.get_variable("v", 3).Name.Should().Be("b/v:0"));
    }

    [Fact]
    public void A_scope_makes_variables_wherever_it_is_asked()
    {
        VariableScope scope = null;
        tf_with(tf.variable_scope("a"), s => scope = s);
        IVariableV1 v = null;

        tf_with(tf.variable_scope("elsewhere"), _ => v = scope.get_variable(null, "v", 2));

        v.Name.Should().Be("a/v:0");
        scope.reuse_variables();
        scope.get_variable(variable_scope._get_default_variable_store(), "v", 2).Should().BeSameAs(v);
    }

    [Theory]
    [InlineData(false, "VariableV2")]
    [InlineData(true, "VarHandleOp")]
    public void The_module_makes_variables_of_either_kind(bool useResource, string type)
    {
        RefVariable v = null;
        tf_with(tf.variable_scope("a"), _ => v = variable_scope.get_variable("v", tf.ones_initializer, useResource, 2));

        (v.Name, v.Op.type, v.Trainable).Should().Be(("a/v:0", type, false));
    }

    [Fact]
    public void What_a_caller_left_open_is_filled_in()
    {
        ResourceVariable.validate_synchronization_aggregation_trainable(null, null, null, "v").Should().Be((VariableSynchronization.Auto, VariableAggregation.None, true));
        ResourceVariable.validate_synchronization_aggregation_trainable(VariableSynchronization.OnRead, null, null, "v").Item3.Should().BeFalse();
        var wrong = () => ResourceVariable.validate_synchronization_aggregation_trainable(null, (VariableAggregation)9, null, "v");
        wrong.Should().Throw<ValueError>().WithMessage("Invalid variable aggregation mode: 9 for variable: v");
    }

    [Fact]
    public void The_fields_of_a_reference_variable_show_its_nodes()
    {
        var v = new RefVariable(new[] { 1f, 2f }, trainable: false, name: "v");
        tf.global_variables_initializer();

        v._variable.name.Should().Be("v:0");
        v._snapshot.name.Should().Be("v/read:0");
        v._initial_value.Should().BeSameAs(v.Initializer.inputs[1]);
        (v._trainable, v._in_graph_mode, v._save_slice_info).Should().Be((false, true, false));
        v._is_initialized_op.op.type.Should().Be("IsVariableInitialized");
        v._is_initialized_op.Should().BeSameAs(v._is_initialized_op);
    }

    [Fact]
    public void A_part_of_a_variable_says_so()
    {
        var whole = (PartitionedVariable)tf.get_variable("v", (4, 2), partitioner: tf.fixed_size_partitioner(2));

        whole.Select(p => ((RefVariable)p)._save_slice_info).Should().Equal(true, true);
    }

    [Fact]
    public void The_variable_of_a_tensor_is_found()
    {
        var made = new RefVariable(1f, name: "made");
        var given = tf.Variable(2f, name: "given");

        RefVariable byReference = made.Handle;
        RefVariable byValue = given.value();
        RefVariable none = tf.constant(1f);

        byReference.Should().BeSameAs(made);
        byValue.Name.Should().Be("given:0");
        none.Should().BeNull();
    }

    [Fact]
    public void A_variable_and_a_tensor_add_up()
    {
        Tensor sum = new ResourceVariable(1f) + tf.constant(2f);

        sum.op.type.Should().Be("Add");
    }
}
