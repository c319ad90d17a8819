using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;

namespace Reproductions.Tests.Runtime.Execution;

public sealed class SteadyRunTests
{
    private readonly GraphMaker _g = new();

    [Fact]
    public void A_steady_step_allocates_next_to_nothing()
    {
        var (update, _) = Training();
        using var session = new Session(_g.Graph);
        Initialize(session);
        var step = () => session.Run([], [], [update], CancellationToken.None);
        for (var i = 0; i < 100; i++)
        {
            step();
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            step();
        }

        // What is left is the run's own state.
        ((GC.GetAllocatedBytesForCurrentThread() - before) / 100).Should().BeLessThan(400);
    }

    [Fact]
    public void Fetched_values_of_one_run_stay_when_the_next_one_runs()
    {
        var (update, sum) = Training();
        using var session = new Session(_g.Graph);
        Initialize(session);

        var first = session.Run([], [sum], [update], CancellationToken.None)[0];
        var kept = first.Value<float>();
        for (var i = 0; i < 5; i++)
        {
            session.Run([], [sum], [update], CancellationToken.None);
        }

        first.Value<float>().Should().Be(kept);
    }

    [Fact]
    public void A_costly_product_that_is_waited_for_but_not_read_is_left_out()
    {
        var a = _g.Placeholder(DType.Float32);
        var product = _g.Add("MatMul", [a, a], [], ("transpose_a", new()), ("transpose_b", new()));
        var waits = _g.Const(7, product);
        using var session = new Session(_g.Graph);
        var notSquare = Tensor.From<float>(new Shape(1, 2), [1, 2]);

        // Computed, it would fail: 1 x 2 does not fit 1 x 2.
        session.Run([KeyValuePair.Create(a, notSquare)], [waits], [], CancellationToken.None)[0].Value<int>().Should().Be(7);
        var read = () => session.Run([KeyValuePair.Create(a, notSquare)], [product.Output()], [], CancellationToken.None);
        read.Should().Throw<Tensorflow.InvalidArgumentError>();
    }

    private Endpoint Variable() => _g.Add("VariableV2", [], ("shape", Text(new Shape())), ("dtype", GraphMaker.Type(DType.Float32))).Output();

    private static Tensorflow.AttrValue Text(Shape shape) => new() { Shape = shape.ToProto() };

    private (Node Update, Endpoint Sum) Training()
    {
        var variable = Variable();
        var read = _g.Op("Identity", variable);
        var sum = read;
        for (var i = 0; i < 20; i++)
        {
            sum = _g.Op("Add", _g.Op("Mul", sum, _g.Const(0.5f)), _g.Const(1f));
        }

        return (_g.Add("AssignSub", [variable, _g.Op("Mul", sum, _g.Const(0.01f))]), sum);
    }

    private void Initialize(Session session)
    {
        var variable = _g.Graph.Nodes.First(n => n.Op.Name == "VariableV2").Output();
        var assign = _g.Add("Assign", [variable, _g.Const(3f)]);
        session.Run([], [], [assign], CancellationToken.None);
    }
}
