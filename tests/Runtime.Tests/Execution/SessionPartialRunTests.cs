extern alias api;
using System.Collections;
using Tensorflow;
using Tensorflow.Exceptions;
using static api::Tensorflow.Binding;
using FeedItem = api::Tensorflow.FeedItem;
using GraphApi = api::Tensorflow.Graph;
using NDArray = api::Tensorflow.NumPy.NDArray;
using RuntimeError = api::Tensorflow.RuntimeError;
using SessionApi = api::Tensorflow.Session;
using TensorApi = api::Tensorflow.Tensor;

namespace Reproductions.Tests.Runtime.Execution;

/// <summary>
/// partial_run_setup and partial_run of a session. Values by hand; the API's words are those of python/client/session.py,
/// the runtime's those of core/common_runtime/direct_session.cc and core/graph/subgraph.cc of 1.13.1.
/// </summary>
public sealed class SessionPartialRunTests : IDisposable
{
    private readonly GraphApi _graph = tf.Graph().as_default();
    private readonly TensorApi _a = tf.placeholder(tf.float32, name: "a");
    private readonly TensorApi _b = tf.placeholder(tf.float32, name: "b");
    private readonly TensorApi _sum;
    private readonly TensorApi _product;
    private readonly SessionApi _session;

    public SessionPartialRunTests()
    {
        _sum = tf.add(_a, 1f, name: "sum");
        _product = tf.multiply(_sum, _b, name: "product");
        _session = tf.Session(_graph);
    }

    [Fact]
    public void A_result_of_the_first_part_is_fed_to_the_second()
    {
        var handle = Setup();

        var sum = _session.partial_run(handle, _sum, new FeedItem(_a, 2f));
        var product = _session.partial_run(handle, _product, new FeedItem(_b, sum));

        Number(product).Should().Be(9f);
    }

    [Fact]
    public void What_is_fetched_keeps_its_structure()
    {
        var handle = _session.partial_run_setup(new object[] { _sum, _product }, new object[] { "a:0", _b });

        var values = (IDictionary)_session.partial_run(handle, new Dictionary<string, object> { ["both"] = new object[] { _product, _sum, _a } }, new FeedItem(_a, 2f), new FeedItem(_b, 5f));

        ((IEnumerable)values["both"]!).Cast<object>().Select(Number).Should().Equal(15f, 3f, 2f);
    }

    [Fact]
    public void Feeds_can_come_before_anything_is_fetched()
    {
        var handle = Setup();

        _session.partial_run(handle, Array.Empty<object>(), new FeedItem(_a, 2f));

        Number(_session.partial_run(handle, _product, new FeedItem(_b, 4f))).Should().Be(12f);
    }

    [Fact]
    public void Without_a_handle_it_is_an_ordinary_run() =>
        Number(_session.partial_run(null!, _sum, new FeedItem(_a, 2f))).Should().Be(3f);

    [Fact]
    public void An_operation_cannot_be_fetched_in_a_part()
    {
        var handle = Setup();

        var run = () => _session.partial_run(handle, _sum.op, new FeedItem(_a, 2f));

        run.Should().Throw<RuntimeError>().WithMessage("partial_run() requires empty target_list.");
    }

    [Fact]
    public void A_feed_that_was_not_named_is_refused()
    {
        var handle = _session.partial_run_setup(_sum, _a);

        var run = () => _session.partial_run(handle, _sum, new FeedItem(_a, 2f), new FeedItem(_b, 2f));

        run.Should().Throw<InvalidArgumentError>().WithMessage("The feed b:0 was not specified in partial_run_setup.");
    }

    [Fact]
    public void A_fetch_goes_once()
    {
        var handle = Setup();
        _session.partial_run(handle, _sum, new FeedItem(_a, 2f));

        var run = () => _session.partial_run(handle, _sum, new FeedItem(_b, 2f));

        run.Should().Throw<InvalidArgumentError>().WithMessage("The fetch sum:0 has already been fetched.");
    }

    [Fact]
    public void A_fetch_that_lacks_a_feed_is_refused()
    {
        var handle = Setup();

        var run = () => _session.partial_run(handle, _product, new FeedItem(_a, 2f));

        run.Should().Throw<InvalidArgumentError>().WithMessage("Fetch product:0 can't be computed from the feeds that have been fed so far.");
    }

    [Fact]
    public void A_handle_ends_with_its_run()
    {
        var handle = _session.partial_run_setup(_sum, _a);
        _session.partial_run(handle, _sum, new FeedItem(_a, 2f));

        var run = () => _session.partial_run(handle, _sum, new FeedItem(_a, 2f));

        run.Should().Throw<InvalidArgumentError>().WithMessage("Must run 'setup' before performing partial runs!");
    }

    [Fact]
    public void Two_runs_of_one_setup_each_have_their_values()
    {
        var first = _session.partial_run_setup(new[] { _sum, _product }, new[] { _a, _b });
        var second = _session.partial_run_setup(new[] { _sum, _product }, new[] { _a, _b });
        _session.partial_run(first, _sum, new FeedItem(_a, 1f));
        _session.partial_run(second, _sum, new FeedItem(_a, 10f));

        var products = new[] { first, second }.Select(h => Number(_session.partial_run(h, _product, new FeedItem(_b, 2f))));

        products.Should().Equal(4f, 22f);
    }

    [Fact]
    public void Nothing_to_fetch_is_refused()
    {
        var setup = () => _session.partial_run_setup(Array.Empty<object>(), _a);

        setup.Should().Throw<InvalidArgumentError>().WithMessage("Must specify at least one target to fetch or execute.");
    }

    [Fact]
    public void A_tensor_cannot_be_fed_twice()
    {
        var setup = () => _session.partial_run_setup(_sum, new[] { _a, _a });

        setup.Should().Throw<InvalidArgumentError>().WithMessage("Endpoint \"a:0\" fed more than once.");
    }

    [Fact]
    public void A_tensor_cannot_be_fed_and_fetched()
    {
        var setup = () => _session.partial_run_setup(new[] { _sum, _a }, _a);

        setup.Should().Throw<InvalidArgumentError>().WithMessage("a:0 is both fed and fetched.");
    }

    [Fact]
    public void A_feed_that_is_no_tensor_is_refused()
    {
        var setup = () => _session.partial_run_setup(_sum, new object[] { 3 });

        setup.Should().Throw<api::Tensorflow.TypeError>().WithMessage("Cannot interpret feed_list key as Tensor: *");
    }

    [Fact]
    public void A_feed_that_does_not_exist_is_refused()
    {
        var setup = () => _session.partial_run_setup(_sum, "nowhere:0");

        setup.Should().Throw<api::Tensorflow.KeyError>().WithMessage("Cannot interpret feed_list key as Tensor: The name 'nowhere:0' refers to a Tensor which does not exist.*");
    }

    [Fact]
    public void A_closed_session_begins_none()
    {
        _session.close();

        var setup = Setup;

        setup.Should().Throw<RuntimeError>().WithMessage("Attempted to use a closed Session.");
    }

    public void Dispose()
    {
        _session.Dispose();
        _graph.Exit();
    }

    private static float Number(object value) => ((NDArray)value).ToArray<float>()[0];

    private string Setup() => _session.partial_run_setup(new[] { _sum, _product }, new[] { _a, _b });
}
