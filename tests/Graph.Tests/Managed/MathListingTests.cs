using Reproductions.Tests.Graph.Managed.Listings;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed;

/// <summary>Mathematics and random values, node for node as TensorFlow 1.13.1 built them (<c>testdata/tensorflow-1.13.1/ops.txt</c>).</summary>
public class MathListingTests
{
    internal static readonly Dictionary<string, Action> Programs = new()
    {
        ["x=ph([2,3]); 1+x"] = () => _ = 1 + X(2, 3),
        ["x=ph([2,3]); x-2.0"] = () => _ = X(2, 3) - 2.0f,
        ["x=ph([2,3]); 2.0*x"] = () => _ = 2.0f * X(2, 3),
        ["x=ph([2,3]); x*x"] = () =>
        {
            var x = X(2, 3);
            _ = x * x;
        },
        ["x=ph([2,3]); x/2"] = () => _ = X(2, 3) / 2,
        ["x=ph([2,3]); 1/x"] = () => _ = 1 / X(2, 3),
        ["x=ph([2,3],dt=tf.int32); x/2"] = () => _ = tf.placeholder(tf.int32, (2, 3), name: "x") / 2,
        ["x=ph([2,3]); x//2"] = () => tf.floordiv(X(2, 3), new Tensor(2)),
        ["x=ph([2,3]); x%2"] = () => _ = X(2, 3) % 2,
        ["x=ph([2,3]); x**2"] = () => tf.pow(X(2, 3), 2.0f, name: "pow"),
        ["x=ph([2,3]); 2**x"] = () => tf.pow(2.0f, X(2, 3), name: "pow"),
        ["x=ph([2,3]); -x"] = () => _ = -X(2, 3),
        ["x=ph([2,3]); abs(x)"] = () => tf.abs(X(2, 3)),
        ["x=ph([2,3]); x<1; x<=1; x>1; x>=1"] = () =>
        {
            var x = X(2, 3);
            _ = x < 1;
            _ = x <= 1;
            _ = x > 1;
            _ = x >= 1;
        },
        ["x=ph([2,3]); math_ops.add(x,1.0); math_ops.subtract(x,1.0); math_ops.multiply(x,1.0); math_ops.divide(x,2.0); math_ops.div(x,2.0); math_ops.pow(x,2.0); math_ops.maximum(x,0.0); math_ops.minimum(x,1.0); math_ops.square(x); math_ops.sqrt(x); math_ops.exp(x); math_ops.log(x); math_ops.abs(x); math_ops.negative(x); math_ops.squared_difference(x,1.0); math_ops.add_n([x,x]); math_ops.sigmoid(x); math_ops.tanh(x); math_ops.equal(x,1.0); math_ops.sign(x); math_ops.floor(x); math_ops.round(x); math_ops.rsqrt(x); math_ops.reciprocal(x)"] = () =>
        {
            var x = X(2, 3);
            tf.add(x, 1.0f);
            tf.sub(x, 1.0f);
            tf.multiply(x, 1.0f);
            tf.divide(x, new Tensor(2.0f));
            tf.div(x, new Tensor(2.0f));
            tf.pow(x, 2.0f);
            tf.maximum(x, 0.0f);
            tf.minimum(x, 1.0f);
            tf.square(x);
            tf.sqrt(x);
            tf.exp(x);
            tf.log(x);
            tf.abs(x);
            tf.negative(x);
            tf.squared_difference(x, new Tensor(1.0f));
            tf.add_n([x, x]);
            tf.sigmoid(x);
            tf.tanh(x);
            tf.equal(x, new Tensor(1.0f));
            tf.sign(x);
            tf.floor(x);
            tf.round(x);
            tf.rsqrt(x);
            tf.reciprocal(x);
        },
        ["x=ph(None); tf.reduce_sum(x)"] = () => tf.reduce_sum(tf.placeholder(tf.float32, name: "x")),
        ["x=ph([None,3]); tf.reduce_sum(x,1)"] = () => tf.reduce_sum(X(-1, 3), 1),
        ["x=ph([None,3]); tf.reduce_sum(x,[0,1],keepdims=True)"] = () => tf.reduce_sum(X(-1, 3), (0, 1), keepdims: true),
        ["x=ph([None,3]); tf.reduce_mean(x,axis=-1,name='m')"] = () => tf.reduce_mean(X(-1, 3), -1, name: "m"),
        ["x=ph([None,3]); tf.reduce_max(x,0)"] = () => tf.reduce_max(X(-1, 3), 0),
        ["x=ph([2,3]); math_ops.reduce_prod(x); math_ops.reduce_min(x)"] = () =>
        {
            var x = X(2, 3);
            tf.reduce_prod(x);
            tf.reduce_min(x);
        },
        ["x=ph([2,3],dt=tf.bool); math_ops.reduce_all(x); math_ops.reduce_any(x,1)"] = () =>
        {
            var x = tf.placeholder(tf.@bool, (2, 3), name: "x");
            tf.reduce_all(x);
            tf.reduce_any(x, 1);
        },
        ["x=ph([2,3]); math_ops.reduce_logsumexp(x,1)"] = () => tf.reduce_logsumexp(X(2, 3), 1),
        ["x=ph([None,3]); tf.argmax(x,1)"] = () => tf.arg_max(X(-1, 3), 1),
        ["x=ph([None,3]); tf.argmax(x,axis=-1,output_type=tf.int32)"] = () => tf.math.argmax(X(-1, 3), -1, output_type: tf.int32),
        ["x=ph([None,3]); tf.cast(x,tf.int32); tf.cast(x,tf.float32)"] = () =>
        {
            var x = X(-1, 3);
            tf.cast(x, tf.int32);
            tf.cast(x, tf.float32);
        },
        ["math_ops.range(5)"] = () => tf.range(5),
        ["math_ops.range(0,10,2)"] = () => tf.range(0, 10, 2),
        ["x=ph([2,3]); y=ph([3,4],'y'); tf.matmul(x,y); tf.matmul(x,y,name='mm')"] = () =>
        {
            var x = X(2, 3);
            var y = Floats("y", 3, 4);
            tf.matmul(x, y);
            math_ops.matmul(x, y, name: "mm");
        },
        ["x=ph([3,2]); y=ph([4,3],'y'); tf.matmul(x,y,transpose_a=True,transpose_b=True)"] = () =>
        {
            var x = X(3, 2);
            tf.matmul(x, Floats("y", 4, 3), transpose_a: true, transpose_b: true);
        },
        ["x=ph([5,2,3]); y=ph([5,3,4],'y'); tf.matmul(x,y)"] = () =>
        {
            var x = X(5, 2, 3);
            tf.matmul(x, Floats("y", 5, 3, 4));
        },
        ["tf.truncated_normal([2,3],stddev=0.1); tf.random_normal([2,3]); tf.random_uniform([2,3]); tf.random_uniform([2],-1.0,1.0,seed=5); tf.random_uniform([2],0,10,dtype=tf.int32)"] = () =>
        {
            tf.truncated_normal((2, 3), stddev: 0.1f);
            tf.random.normal((2, 3));
            tf.random_uniform((2, 3));
            tf.random_uniform(2, -1.0f, 1.0f, seed: 5);
            tf.random_uniform(2, 0, 10, tf.int32);
        },
        ["random_seed.set_random_seed(1234); tf.truncated_normal([2,3],stddev=0.1); tf.random_normal([2,3]); tf.random_uniform([2,3],seed=42); random_ops.random_shuffle(tf.constant([1,2,3]))"] = () =>
        {
            tf.set_random_seed(1234);
            tf.truncated_normal((2, 3), stddev: 0.1f);
            tf.random.normal((2, 3));
            tf.random_uniform((2, 3), seed: 42);
            tf.random_shuffle(tf.constant(new[] { 1, 2, 3 }));
        },
        ["tf.random_normal([2],seed=1)"] = () => tf.random.normal(2, seed: 1),
    };

    private static readonly IReadOnlyDictionary<string, ListedCase> Listing = ListingFile.Read("ops");

    public static TheoryData<string> Titles => [.. Programs.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Calls_build_TensorFlows_nodes(string title) => Listing[title].ShouldBeBuiltBy(Programs[title]);

    private static Tensor Floats(string name, params long[] shape) => tf.placeholder(tf.float32, new Shape(shape), name: name);

    private static Tensor X(params long[] shape) => Floats("x", shape);
}
