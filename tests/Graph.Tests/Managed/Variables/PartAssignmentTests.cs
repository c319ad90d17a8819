using Reproductions.Tests.Graph.Managed.Values;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Variables;

/// <summary>Assignments to a part of a variable, and those that wait until they are run; values by hand.</summary>
public class PartAssignmentTests : Handles.GraphTest
{
    [Theory]
    [InlineData(false, "StridedSliceAssign")]
    [InlineData(true, "ResourceStridedSliceAssign")]
    public void A_part_is_replaced_when_the_result_runs(bool useResource, string type)
    {
        var v = Variable(new[,] { { 1f, 2f, 3f }, { 4f, 5f, 6f } }, useResource);
        var init = tf.global_variables_initializer();
        var assigned = v[":", "1:"].assign(tf.constant(new[,] { { 20f, 30f }, { 50f, 60f } }));
        using var session = new Session(Graph);
        session.run(init);
        session.run(v.value()).ShouldBe(new[,] { { 1f, 2f, 3f }, { 4f, 5f, 6f } });

        session.run(assigned.GraphElement).ShouldBe(new[,] { { 1f, 20f, 30f }, { 4f, 50f, 60f } });

        session.run(v.value()).ShouldBe(new[,] { { 1f, 20f, 30f }, { 4f, 50f, 60f } });
        Graph.get_operations().Should().ContainSingle(o => o.op.type == type);
    }

    [Fact]
    public void An_index_replaces_a_row()
    {
        var v = tf.Variable(new[] { 1f, 2f, 3f });
        var init = tf.global_variables_initializer();
        var part = v[Slice.Index(1)];
        v.StridedSliceAssign(tf.constant(9f), part.OriginalVarSlice);
        using var session = new Session(Graph);
        session.run(init);

        session.run(Graph.get_operation_by_name("StridedSliceAssign"));

        session.run(v.value()).ShouldBe(new[] { 1f, 9f, 3f });
        (part.OriginalVar, part.OriginalVarSlice.ShrinkAxisMask).Should().Be((v, 1));
        part.OriginalVarSlice.Begin.Should().Equal(1);
    }

    [Fact]
    public void A_tensor_that_is_no_part_of_a_variable_is_not_assigned_to()
    {
        var assign = () => tf.constant(1f, name: "one").assign(tf.constant(2f));

        assign.Should().Throw<RuntimeError>().WithMessage("Sliced assignment is only supported for variables: 'one:0' is no part of one.*");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_assignment_that_waits_happens_when_its_variable_is_run(bool useResource)
    {
        var v = Variable(1f, useResource);
        var init = tf.global_variables_initializer();
        var later = v.assign_lazy_load(tf.constant(5f));
        var less = v.assign_sub_lazy_load(tf.constant(2f));
        using var session = new Session(Graph);
        session.run(init);
        session.run(v.value()).ShouldBe(1f);

        session.run(less.GraphElement).ShouldBe(-1f);
        session.run(later).Single().ShouldBe(5f);

        session.run(v.value()).ShouldBe(5f);
        later.Name.Should().Be(v.Name);
    }

    /// <summary>tf.Variable makes reference variables, whatever it is asked for.</summary>
    private static ResourceVariable Variable(object value, bool useResource) => useResource ? new ResourceVariable(value) : tf.Variable(value);
}
