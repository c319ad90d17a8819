using Reproductions.Runtime.Errors;
using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Execution;

public sealed class PartialRunTests : IDisposable
{
    private readonly GraphMaker _g = new();
    private readonly Session _session;
    private readonly Endpoint _a;
    private readonly Endpoint _b;
    private readonly Endpoint _first;
    private readonly Endpoint _second;

    public PartialRunTests()
    {
        _session = new Session(_g.Graph);
        _a = _g.Placeholder(DType.Float32);
        _b = _g.Placeholder(DType.Float32);
        _first = _g.Op("Add", _a, _g.Const(1f));
        _second = _g.Op("Mul", _first, _b);
    }

    [Fact]
    public void A_run_goes_on_where_it_stopped()
    {
        var handle = Setup();

        var first = Part(handle, _a, 2f, _first);
        var second = Part(handle, _b, first * 10, _second);

        first.Should().Be(3f);
        second.Should().Be(90f);
    }

    [Fact]
    public void A_fetch_that_lacks_a_feed_is_refused()
    {
        var handle = Setup();

        var run = () => Part(handle, _a, 2f, _second);

        run.Should().Throw<InvalidArgumentError>().WithMessage("Fetch Mul_4:0 can't be computed from the feeds that have been fed so far.");
    }

    [Fact]
    public void A_feed_can_be_fed_once()
    {
        var handle = Setup();
        Part(handle, _a, 2f, _first);

        var run = () => Part(handle, _a, 2f, _second);

        run.Should().Throw<InvalidArgumentError>().WithMessage("The feed Placeholder_0:0 has already been fed.");
    }

    [Fact]
    public void A_handle_ends_when_all_is_fed_and_fetched()
    {
        var handle = Setup();
        Part(handle, _a, 2f, _first);
        Part(handle, _b, 2f, _second);

        var run = () => Part(handle, _b, 2f, _second);

        run.Should().Throw<InvalidArgumentError>().WithMessage("Must run 'setup' before performing partial runs!");
    }

    public void Dispose() => _session.Dispose();

    private string Setup() => _session.PartialRunSetup([_a, _b], [_first, _second], []);

    private float Part(string handle, Endpoint feed, float value, Endpoint fetch) =>
        _session.PartialRun(handle, [new(feed, Tensor.Scalar(value))], [fetch])[0].Value<float>();
}
