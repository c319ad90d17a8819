using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.ControlFlow;

/// <summary>What TensorFlow says of loops and conditionals that are built wrong.</summary>
public class ControlFlowErrorTests
{
    // Recorded from TensorFlow 2.21 (errors_graph: while_shape_changes).
    [Fact]
    public void A_variable_that_changes_its_shape()
    {
        using var program = new GraphProgram();

        var build = () => tf.while_loop(v => v[0] < 3, v => new[] { v[0] + 1, tf.concat([v[1], v[1]], 0) }, new[] { tf.constant(0), tf.ones(new Shape(2)) });

        build.Should().Throw<ValueError>().WithMessage("Input tensor 'ones:0' enters the loop with shape (2,), but has shape (4,) after one iteration. To allow the shape to vary across iterations, use the `shape_invariants` argument of tf.while_loop to specify a less-specific shape.");
    }

    [Fact]
    public void An_invariant_that_the_variable_does_not_enter_with()
    {
        using var program = new GraphProgram();

        var build = () => tf.while_loop(v => v[0] < 3, v => new[] { v[0] + 1, v[1] }, new[] { tf.constant(0), tf.ones(new Shape(2)) }, [Shape.Scalar, new Shape(3)]);

        build.Should().Throw<ValueError>().WithMessage("The shape invariant specified for ones:0 is not compatible with the initial shape of the loop variable. It enters the loop with shape (2,), but the specified shape invariant is (3,).");
    }

    [Fact]
    public void Invariants_of_another_number_than_the_variables()
    {
        using var program = new GraphProgram();

        var build = () => tf.while_loop(v => v[0] < 3, v => new[] { v[0] + 1 }, new[] { tf.constant(0) }, [Shape.Scalar, Shape.Scalar]);

        build.Should().Throw<ValueError>().WithMessage("The two structures don't have the same number of elements: 1 loop variables, 2 shape invariants.");
    }

    [Fact]
    public void No_variables()
    {
        using var program = new GraphProgram();

        var build = () => tf.while_loop(_ => tf.constant(true), v => v, Array.Empty<Tensor>());

        build.Should().Throw<ValueError>().WithMessage("No loop variables provided*");
    }

    [Fact]
    public void A_body_that_gives_another_number_of_results()
    {
        using var program = new GraphProgram();

        var build = () => tf.while_loop(v => v[0] < 3, v => new[] { v[0] + 1 }, new[] { tf.constant(0), tf.constant(1) });

        build.Should().Throw<ValueError>().WithMessage("Number of inputs and outputs of body must match loop_vars: 2, 1.*");
    }

    // Recorded from TensorFlow 2.21 (errors_graph: while_cond_not_bool).
    [Fact]
    public void A_condition_that_is_no_bool()
    {
        using var program = new GraphProgram();

        var build = () => tf.while_loop(v => v, v => v + 1, tf.constant(0));

        build.Should().Throw<TypeError>().WithMessage("Input 'input' of 'LoopCond' Op has type int32 that does not match expected type of bool.");
    }

    [Fact]
    public void No_parallel_iterations()
    {
        using var program = new GraphProgram();

        var build = () => tf.while_loop(v => v < 1, v => v + 1, tf.constant(0), parallel_iterations: 0);

        build.Should().Throw<TypeError>().WithMessage("parallel_iterations must be a positive integer.");
    }

    [Fact]
    public void A_limit_that_is_no_scalar()
    {
        using var program = new GraphProgram();

        var build = () => tf.while_loop(v => v[0] < 1, v => new[] { v[0] + 1 }, new[] { tf.constant(0) }, maximum_iterations: new[] { 1, 2 });

        build.Should().Throw<ValueError>().WithMessage("maximum_iterations must be a scalar, saw shape: (2,)");
    }

    // TensorFlow builds such a loop (errors_graph: while_dtype_changes) and says this when it runs.
    [Fact]
    public void A_variable_of_another_type_after_an_iteration()
    {
        using var program = new GraphProgram();

        var build = () => tf.while_loop(v => v < 1, v => tf.cast(v, tf.float32), tf.constant(0));

        build.Should().Throw<InvalidArgumentError>().WithMessage("Input 1 of node while/Merge was passed float from while/NextIteration:0 incompatible with expected int32.");
    }

    [Fact]
    public void A_tensor_of_a_loop_used_outside_of_it()
    {
        using var program = new GraphProgram();
        Tensor inside = null;
        tf.while_loop(v => v < 1, v => inside = v + 1, tf.constant(0));

        var use = () => tf.identity(inside, name: "outside");

        use.Should().Throw<ValueError>().WithMessage("Cannot use 'while/add' as input to 'outside' because 'while/add' is in a while loop.*");
    }

    [Fact]
    public void A_tensor_of_a_loop_used_in_another_one()
    {
        using var program = new GraphProgram();
        Tensor inside = null;
        tf.while_loop(v => v < 1, v => inside = v + 1, tf.constant(0));

        var use = () => tf.while_loop(v => v < 1, v => v + inside, tf.constant(0));

        use.Should().Throw<ValueError>().WithMessage("Cannot use 'while/add' as input to 'while_1/add' because they are in different while loops.*");
    }

    [Fact]
    public void A_tensor_of_a_loop_cannot_be_fetched()
    {
        using var program = new GraphProgram();
        Tensor inside = null;
        tf.while_loop(v => v < 1, v => inside = v + 1, tf.constant(0));

        var fetch = () => program.Run<int>(inside);

        fetch.Should().Throw<ValueError>().WithMessage("*while/add*not*fetchable*");
    }

    [Fact]
    public void A_tensor_of_a_branch_cannot_be_fetched()
    {
        using var program = new GraphProgram();
        Tensor inside = null;
        tf.cond(tf.constant(true), () => inside = tf.constant(1), () => tf.constant(2));

        var fetch = () => program.Run<int>(inside);

        fetch.Should().Throw<ValueError>().WithMessage("*cond/Const*not*fetchable*");
    }

    // Recorded from TensorFlow 2.21, in 1.13.1's form (errors_graph: cond_pred_vector).
    [Fact]
    public void A_predicate_that_is_a_vector()
    {
        using var program = new GraphProgram();

        var build = () => tf.cond(tf.constant(new[] { true, false }), () => tf.constant(1f), () => tf.constant(2f));

        build.Should().Throw<ValueError>().WithMessage("Shape must be rank 0 but is rank 1 for 'cond/Switch' (op: 'Switch') with input shapes: [2], [2].");
    }

    // Recorded from TensorFlow 2.21 (errors_run: cond_pred_unfed_vector).
    [Fact]
    public void A_predicate_that_is_fed_a_vector()
    {
        using var program = new GraphProgram();
        var predicate = tf.placeholder(tf.@bool, name: "p");
        var result = tf.cond(predicate, () => tf.constant(1f), () => tf.constant(2f));

        var run = () => program.Run<float>(result, (predicate, new[] { true, false }));

        run.Should().Throw<InvalidArgumentError>().WithMessage("The second input must be a scalar, but it has shape [2]*[[{{node cond/Switch}}]]*");
    }

    [Fact]
    public void Branches_of_different_types()
    {
        using var program = new GraphProgram();

        var build = () => tf.cond(tf.constant(true), () => tf.constant(1f), () => tf.constant(1));

        build.Should().Throw<ValueError>().WithMessage("Outputs of true_fn and false_fn must have the same type: float32, int32");
    }

    [Fact]
    public void A_predicate_that_is_no_bool()
    {
        using var program = new GraphProgram();
        var number = tf.placeholder(tf.int32, Shape.Scalar, name: "n");

        var build = () => tf.@case([(number, () => tf.constant(1))], () => tf.constant(2));

        build.Should().Throw<TypeError>().WithMessage("pred must be Tensor of type bool: n:0");
    }

    [Fact]
    public void Rows_of_a_scalar()
    {
        using var program = new GraphProgram();

        var build = () => tf.map_fn(r => r, tf.constant(1f));

        build.Should().Throw<ValueError>().WithMessage("elems must be a 1+ dimensional Tensor, not a scalar");
    }

    [Fact]
    public void A_tuple_that_holds_a_number()
    {
        using var program = new GraphProgram();

        var build = () => tf.while_loop(v => v.Index < 1, v => v, (Index: tf.constant(0), Sum: 1f));

        build.Should().Throw<TypeError>().WithMessage("Element 1 of the loop variables is a float.*");
    }

    [Fact]
    public void The_gradient_of_a_loop_that_came_as_nodes_alone()
    {
        using var program = new GraphProgram();
        tf.while_loop(v => v < 3f, v => v * 2f, tf.placeholder(tf.float32, Shape.Scalar, name: "x"));
        var nodes = program.Graph.as_graph_def();
        using var imported = new GraphProgram();
        tf.import_graph_def(nodes, name: "");

        var differentiate = () => tf.gradients(imported.Graph.get_tensor_by_name("while/Exit:0"), imported.Graph.get_tensor_by_name("x:0"));

        differentiate.Should().Throw<ValueError>().WithMessage("Failed to call gradients on a while loop without properly serializing graph via MetaGraphDef*");
    }
}
