using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Tensorflow;
using Tensorflow.Exceptions;

namespace Reproductions.Tests.Runtime.Ops;

/// <summary>Accumulators of gradients and staging areas: what a session keeps between runs.</summary>
public sealed class AccumulatorTests : IDisposable
{
    private readonly Graph _graph = new();
    private readonly Session _session;
    private readonly Endpoint _gradient;
    private readonly Endpoint _number;
    private readonly Endpoint _step;

    public AccumulatorTests()
    {
        _gradient = Add("Placeholder", [], ("dtype", Type(DataType.DtFloat))).Output();
        _number = Add("Placeholder", [], ("dtype", Type(DataType.DtInt32))).Output();
        _step = Add("Placeholder", [], ("dtype", Type(DataType.DtInt64))).Output();
        _session = new Session(_graph);
    }

    [Theory]
    [InlineData("MEAN", 3f)]
    [InlineData("SUM", 6f)]
    public void Gradients_of_the_step_are_taken_together_and_older_ones_dropped(string reduction, float expected)
    {
        var (apply, take, count) = Accumulator(reduction);

        Apply(apply, 2f, 0);
        Apply(apply, 4f, 0);
        var number = Run([], [count], [])[0].Value<int>();
        var first = Take(take, 2);
        Apply(apply, 100f, 0);
        Apply(apply, 7f, 1);
        var second = Take(take, 1);

        number.Should().Be(2);
        first.Should().Be(expected);
        second.Should().Be(7f, "taking moves the global step on to 1, and 100 was of step 0");
    }

    [Fact]
    public void A_set_step_drops_what_is_older()
    {
        var (apply, _, count) = Accumulator("MEAN");
        var set = Add("AccumulatorSetGlobalStep", [apply.Inputs[0], _step]);

        Run([new(_step, Tensor.Scalar(5L))], [], [set]);
        Apply(apply, 1f, 4);
        Apply(apply, 1f, 5);

        Run([], [count], [])[0].Value<int>().Should().Be(1);
    }

    [Fact]
    public void A_gradient_of_another_shape_is_refused()
    {
        var (apply, _, _) = Accumulator("MEAN");

        var run = () => Run([new(_gradient, Tensor.Vector(1f, 2f)), new(_step, Tensor.Scalar(0L))], [], [apply]);

        run.Should().Throw<InvalidArgumentError>().WithMessage("Shape mismatch: expected [], got [2], for a gradient of accumulator 'sums'.*");
    }

    [Fact]
    public void None_cannot_be_required()
    {
        var (_, take, _) = Accumulator("MEAN");

        var run = () => Take(take, 0);

        run.Should().Throw<InvalidArgumentError>().WithMessage("Argument num_required must be positive, but is 0*");
    }

    [Fact]
    public void What_is_staged_comes_out_in_order()
    {
        (string, AttrValue)[] area = [("dtypes", OneOp.Types(DataType.DtFloat)), ("shared_name", OneOp.Text("area"))];
        var stage = Add("Stage", [_gradient], area);
        var (unstage, peek, size) = (Add("Unstage", [], area), Add("StagePeek", [_number], area), Add("StageSize", [], area));
        var clear = Add("StageClear", [], area);

        Enumerable.Range(1, 3).ToList().ForEach(i => Run([new(_gradient, Tensor.Scalar((float)i))], [], [stage]));
        var second = Run([new(_number, Tensor.Scalar(1))], [peek.Output()], [])[0].Value<float>();
        var first = Run([], [unstage.Output()], [])[0].Value<float>();
        var left = Run([], [size.Output()], [])[0].Value<int>();
        Run([], [], [clear]);

        (first, second, left).Should().Be((1f, 2f, 2));
        Run([], [size.Output()], [])[0].Value<int>().Should().Be(0);
    }

    [Fact]
    public void What_is_larger_than_the_area_is_refused()
    {
        var stage = Add("Stage", [_gradient], ("dtypes", OneOp.Types(DataType.DtFloat)), ("memory_limit", new AttrValue { I = 7 }));

        var run = () => Run([new(_gradient, Tensor.Vector(1f, 2f))], [], [stage]);

        run.Should().Throw<ResourceExhaustedError>().WithMessage("Attempted to insert tensors with combined size of '8' bytes into Staging Area with a memory limit of '7'.*");
    }

    public void Dispose() => _session.Dispose();

    private static AttrValue Type(DataType type) => new() { Type = type };

    private (Node Apply, Node Take, Endpoint Count) Accumulator(string reduction)
    {
        var handle = Add(
            "ConditionalAccumulator",
            [],
            ("dtype", Type(DataType.DtFloat)),
            ("shape", new AttrValue { Shape = Shape.Scalar.ToProto() }),
            ("shared_name", OneOp.Text("sums")),
            ("reduction_type", OneOp.Text(reduction))).Output();
        return (
            Add("AccumulatorApplyGradient", [handle, _step, _gradient]),
            Add("AccumulatorTakeGradient", [handle, _number], ("dtype", Type(DataType.DtFloat))),
            Add("AccumulatorNumAccumulated", [handle]).Output());
    }

    private void Apply(Node apply, float gradient, long step) => Run([new(_gradient, Tensor.Scalar(gradient)), new(_step, Tensor.Scalar(step))], [], [apply]);

    private float Take(Node take, int required) => Run([new(_number, Tensor.Scalar(required))], [take.Output()], [])[0].Value<float>();

    private Tensor[] Run(KeyValuePair<Endpoint, Tensor>[] feeds, Endpoint[] fetches, Node[] targets) =>
        _session.Run(feeds, fetches, targets, TestContext.Current.CancellationToken);

    private Node Add(string type, Endpoint[] inputs, params (string Name, AttrValue Value)[] attributes)
    {
        var spec = new NodeSpec(type, $"{type}_{_graph.Nodes.Count}");
        spec.Inputs.AddRange(inputs);
        foreach (var (name, value) in attributes)
        {
            spec.Attributes.Set(name, value);
        }

        return _graph.Add(spec);
    }
}
