using Reproductions.Runtime.Errors;
using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Execution;

public sealed class ControlFlowTests
{
    private readonly GraphMaker _g = new();

    [Theory]
    [InlineData(true, 6f)]
    [InlineData(false, 2f)]
    public void A_merge_takes_the_side_that_the_switch_chose(bool pred, float expected)
    {
        var choice = _g.Placeholder(DType.Bool);
        var split = _g.Add("Switch", [_g.Const(3f), choice]);
        var merged = _g.Add("Merge", [_g.Op("Sub", split.Output(0), _g.Const(1f)), _g.Op("Mul", split.Output(1), _g.Const(2f))]);

        using var session = new Session(_g.Graph);
        var values = GraphMaker.Run(session, [merged.Output(0), merged.Output(1)], new KeyValuePair<Endpoint, Tensor>(choice, Tensor.Scalar(pred)));

        values[0].Value<float>().Should().Be(expected);
        values[1].Value<int>().Should().Be(pred ? 1 : 0);
    }

    [Fact]
    public void Fetching_the_side_not_taken_is_an_error()
    {
        var split = _g.Add("Switch", [_g.Const(3f), _g.Const(true)]);

        var run = () => _g.Run(split.Output(0));

        run.Should().Throw<InvalidArgumentError>().WithMessage("Retval[0] does not have value");
    }

    [Fact]
    public void Deadness_spreads_through_control_edges_but_not_past_a_merge()
    {
        var split = _g.Add("Switch", [_g.Const(3f), _g.Const(true)]);
        var dead = _g.Add("Identity", [split.Output(0)]);
        var behind = _g.Const(7f, dead);
        var merged = _g.Op("Merge", behind, _g.Op("Identity", split.Output(1)));

        _g.Run(merged).Value<float>().Should().Be(3f);
    }

    [Fact]
    public void A_control_trigger_runs_behind_a_dead_node()
    {
        var split = _g.Add("Switch", [_g.Const(3f), _g.Const(true)]);
        var dead = _g.Add("Identity", [split.Output(0)]);
        var trigger = _g.Add("ControlTrigger", [], [dead]);

        _g.Run(_g.Const(7f, trigger)).Value<float>().Should().Be(7f);
    }

    [Fact]
    public void A_loop_runs_until_its_condition_is_false()
    {
        var ten = _g.Enter(_g.Const(10), "f", isConstant: true);
        var exits = _g.While("f", v => _g.Op("Less", v[0], ten), v => [_g.Op("Add", v[0], _g.Const(1, v[0].Node)), _g.Op("Add", v[1], v[0])], _g.Const(0), _g.Const(0));

        using var session = new Session(_g.Graph);
        var values = GraphMaker.Run(session, exits);

        values.Select(v => v.Value<int>()).Should().Equal(10, 45);
        GraphMaker.Run(session, exits)[1].Value<int>().Should().Be(45, "the second run starts anew");
    }

    [Fact]
    public void A_loop_that_never_begins_gives_its_initial_value()
    {
        var exits = _g.While("f", v => _g.Op("Less", v[0], _g.Const(0, v[0].Node)), v => [_g.Op("Add", v[0], v[0])], _g.Const(5));

        _g.Run(exits[0]).Value<int>().Should().Be(5);
    }

    [Fact]
    public void A_loop_in_a_loop_starts_anew_in_each_iteration()
    {
        // sum over i < 4 of (sum over j < i of 1)
        var exits = _g.While(
            "outer",
            v => _g.Op("Less", v[0], _g.Const(4, v[0].Node)),
            v =>
            {
                var limit = _g.Enter(v[0], "inner", isConstant: true);
                var inner = _g.While(
                    "inner",
                    w => _g.Op("Less", w[0], limit),
                    w => [_g.Op("Add", w[0], _g.Const(1, w[0].Node)), _g.Op("Add", w[1], _g.Const(1, w[1].Node))],
                    _g.Const(0, v[0].Node),
                    v[1]);
                return [_g.Op("Add", v[0], _g.Const(1, v[0].Node)), inner[1]];
            },
            _g.Const(0),
            _g.Const(0));

        _g.Run(exits[1]).Value<int>().Should().Be(6);
    }

    [Fact]
    public void Two_loops_of_one_frame_name_do_not_mix()
    {
        Endpoint[] Loop(Endpoint start, int limit) =>
            _g.While("same", v => _g.Op("Less", v[0], _g.Const(limit, v[0].Node)), v => [_g.Op("Add", v[0], _g.Const(3, v[0].Node))], start);
        var second = Loop(Loop(_g.Const(0), 4)[0], 20);

        _g.Run(second[0]).Value<int>().Should().Be(21);
    }

    [Theory]
    [InlineData(true, 8)]
    [InlineData(false, 2)]
    public void A_loop_on_the_side_not_taken_is_dead(bool pred, int expected)
    {
        var choice = _g.Placeholder(DType.Bool);
        var split = _g.Add("Switch", [_g.Const(2), choice]);
        var exits = _g.While("f", v => _g.Op("Less", v[0], _g.Const(5, v[0].Node)), v => [_g.Op("Add", v[0], v[0])], split.Output(1));

        var merged = _g.Op("Merge", split.Output(0), exits[0]);

        _g.Run(merged, new KeyValuePair<Endpoint, Tensor>(choice, Tensor.Scalar(pred))).Value<int>().Should().Be(expected);
    }

    [Fact]
    public void Values_swap_places_from_one_iteration_to_the_next()
    {
        var exits = _g.While(
            "f",
            v => _g.Op("Less", v[2], _g.Const(3, v[2].Node)),
            v => [v[1], v[0], _g.Op("Add", v[2], _g.Const(1, v[2].Node))],
            _g.Const(10),
            _g.Const(20),
            _g.Const(0));

        using var session = new Session(_g.Graph);
        GraphMaker.Run(session, exits).Select(v => v.Value<int>()).Should().Equal(20, 10, 3);
    }

    [Fact]
    public void A_node_with_inputs_from_two_frames_is_refused()
    {
        var inside = _g.Enter(_g.Const(1), "f");
        var mixed = _g.Op("Add", inside, _g.Const(1));

        var run = () => _g.Run(_g.Op("Exit", mixed));

        run.Should().Throw<InvalidArgumentError>().WithMessage("The node 'Add_*' has inputs from different frames.*frame 'f'*");
    }

    [Fact]
    public void An_endless_loop_can_be_cancelled()
    {
        var exits = _g.While("f", v => _g.Op("Less", v[0], _g.Const(1, v[0].Node)), v => [_g.Op("Identity", v[0])], _g.Const(0));
        using var session = new Session(_g.Graph);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));

        var run = () => session.Run([], exits, [], cancellation.Token);

        run.Should().Throw<CancelledError>().WithMessage("Operation was cancelled*");
    }

    [Fact]
    public void An_error_in_a_loop_names_the_node()
    {
        var exits = _g.While("f", v => _g.Op("Less", v[0], _g.Const(3, v[0].Node)), v => [_g.Op("FloorDiv", v[0], _g.Const(0, v[0].Node))], _g.Const(0));

        var run = () => _g.Run(exits[0]);

        run.Should().Throw<NotOkStatusException>().WithMessage("Integer division by zero\n\t [[{{node FloorDiv_*}}]]");
    }

    [Fact]
    public void A_variable_without_value_passes_a_RefSwitch_but_not_a_Switch()
    {
        var variable = _g.Add("VariableV2", [], ("shape", new AttrValue { Shape = Shape.Scalar.ToProto() }), ("dtype", GraphMaker.Type(DType.Float32))).Output();
        var byReference = _g.Add("RefSwitch", [variable, _g.Const(true)]);
        var assigned = _g.Op("Assign", byReference.Output(1), _g.Const(5f));
        var byValue = _g.Add("Switch", [variable, _g.Const(true)]);

        var run = () => _g.Run(byValue.Output(1));

        run.Should().Throw<FailedPreconditionError>()
            .WithMessage("Attempting to use uninitialized value VariableV2_0\n\t [[{{node Switch_*}}]]");
        _g.Run(assigned).Value<float>().Should().Be(5f);
    }
}
