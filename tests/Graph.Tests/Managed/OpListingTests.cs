using Reproductions.Tests.Graph.Managed.Listings;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed;

/// <summary>The graphs that <c>tf.*</c> calls build, node for node as TensorFlow 1.13.1 did (<c>testdata/tensorflow-1.13.1/ops.txt</c>).</summary>
public class OpListingTests
{
    private static readonly IReadOnlyDictionary<string, ListedCase> Listing = ListingFile.Read("ops");

    internal static readonly Dictionary<string, Action> Programs = new()
    {
        ["tf.constant(3)"] = () => tf.constant(3),
        ["tf.constant(3.5)"] = () => tf.constant(3.5f),
        ["tf.constant([1,2,3])"] = () => tf.constant(new[] { 1, 2, 3 }),
        ["tf.constant([1.0])"] = () => tf.constant(new[] { 1.0f }),
        ["tf.constant(True)"] = () => tf.constant(true),
        ["tf.constant('a')"] = () => tf.constant("a"),
        ["tf.constant(['a','b'])"] = () => tf.constant(new[] { "a", "b" }),
        ["tf.constant(0.1,shape=[32])"] = () => tf.constant(0.1f, shape: new Shape(32)),
        ["x=ph([2,3]); x+1"] = () => _ = Placeholder(2, 3) + 1,
        ["with variable_scope.variable_scope('layer'):;   w=variable_scope.get_variable('w',[3,4]);   b=variable_scope.get_variable('b',[4],initializer=init_ops.zeros_initializer());   c=variable_scope.get_variable('c',initializer=tf.constant(1.0)); with variable_scope.variable_scope('layer',reuse=True):;   w2=variable_scope.get_variable('w',[3,4]); assert w2 is w"] = () => tf_with(tf.variable_scope("layer"), _ =>
        {
            tf.compat.v1.get_variable("w", (3, 4));
            tf.compat.v1.get_variable("b", 4, initializer: tf.zeros_initializer);
            tf.compat.v1.get_variable("c", initializer: tf.constant(1.0f));
        }),
        ["variable_scope.get_variable('t',[3,4],initializer=init_ops.truncated_normal_initializer(stddev=0.1,seed=3)); variable_scope.get_variable('u',[3,4],initializer=init_ops.constant_initializer(0.1)); variable_scope.get_variable('n',[3,4],initializer=init_ops.random_normal_initializer()); variable_scope.get_variable('r',[3,4],initializer=init_ops.random_uniform_initializer(-1,1))"] = () =>
        {
            tf.compat.v1.get_variable("t", (3, 4), initializer: tf.truncated_normal_initializer(stddev: 0.1f, seed: 3));
            tf.compat.v1.get_variable("u", (3, 4), initializer: tf.constant_initializer(0.1f));
            tf.compat.v1.get_variable("n", (3, 4), initializer: tf.random_normal_initializer());
            tf.compat.v1.get_variable("r", (3, 4), initializer: new Tensorflow.Operations.Initializers.RandomUniform(minval: -1, maxval: 1));
        },
        ["v=tf.Variable(tf.truncated_normal([2,2])); w=tf.Variable(v*2.0)"] = () =>
        {
            var v = tf.Variable(tf.truncated_normal((2, 2)));
            tf.Variable(v.AsTensor() * 2.0f);
        },
        ["v=tf.Variable(1.0); v2=tf.Variable([1,2],name='w',trainable=False); v3=tf.Variable(lambda: tf.zeros([3]),name='z'); v4=tf.Variable(tf.zeros([3]),name='w'); v+1.0; v*v; -v; v.assign(2.0); v.assign_add(1.0); state_ops.assign_sub(v,1.0); tf.global_variables_initializer()"] = () =>
        {
            var v = tf.Variable(1.0f);
            tf.Variable(new[] { 1, 2 }, name: "w", trainable: false);
            tf.Variable<Func<Tensor>>(() => tf.zeros(3), name: "z");
            tf.Variable(tf.zeros(3), name: "w");
            _ = v + 1.0f;
            _ = v * v;
            _ = -v.AsTensor();
            v.assign(2.0f);
            v.assign_add(1.0f);
            tf.assign_sub(v, 1.0f);
            tf.global_variables_initializer();
        },
        ["v=tf.Variable(tf.truncated_normal([2,2])); w=tf.Variable(v.initialized_value()*2.0)"] = () =>
        {
            var v = tf.Variable(tf.truncated_normal((2, 2)));
            tf.Variable(v.initialized_value() * 2.0f);
        },
        ["v=tf.Variable(1.0); variables.report_uninitialized_variables()"] = () =>
        {
            tf.Variable(1.0f);
            tf.report_uninitialized_variables();
        },
        ["x=ph([2,3]); clip_ops.clip_by_value(x,1e-10,1.0)"] = () => tf.clip_by_value(Placeholder(2, 3), 1e-10f, 1.0f),
        ["x=ph([2,3]); clip_ops.clip_by_norm(x,5.0)"] = () => tf.clip_by_norm(Placeholder(2, 3), 5.0f),
        ["x=ph([2,3]); clip_ops.clip_by_global_norm([x,x],5.0)"] = () =>
        {
            var x = Placeholder(2, 3);
            tf.clip_by_global_norm([x, x], 5.0f);
        },
        ["training_util.create_global_step(); learning_rate_decay.exponential_decay(0.1,training_util.get_global_step(),100,0.96,staircase=True)"] = () =>
        {
            tf.train.create_global_step();
            tf.train.exponential_decay(0.1f, tf.train.get_global_step(), 100, 0.96f, staircase: true);
        },
        ["gs=tf.Variable(0,trainable=False,name='global_step'); learning_rate_decay.exponential_decay(0.1,gs,100,0.96)"] = () =>
        {
            var step = tf.Variable(0, trainable: false, name: "global_step");
            tf.train.exponential_decay(0.1f, step, 100, 0.96f);
        },
        ["x=ph([None,3]); tf.reduce_sum(x)"] = () => tf.reduce_sum(Placeholder(-1, 3)),
    };

    /// <summary>Listings that are not compared, with the reason.</summary>
    private static readonly Dictionary<string, string> Gaps = new()
    {
    };

    public static TheoryData<string> Titles => [.. Programs.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Calls_build_TensorFlows_nodes(string title) => Listing[title].ShouldBeBuiltBy(Programs[title]);

    [Fact]
    public void Every_listing_is_compared_or_a_named_gap() => Listing.Keys.Should().BeEquivalentTo(
        Programs.Keys.Concat(MathListingTests.Programs.Keys).Concat(ArrayListingTests.Programs.Keys).Concat(NnListingTests.Programs.Keys).Concat(Gaps.Keys));

    private static Tensor Placeholder(params long[] shape) => tf.placeholder(tf.float32, new Shape(shape), name: "x");
}
