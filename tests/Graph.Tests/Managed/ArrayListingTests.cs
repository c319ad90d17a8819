using Reproductions.Tests.Graph.Managed.Listings;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed;

/// <summary>Constants, arrays, scopes and control dependencies, node for node as TensorFlow 1.13.1 built them (<c>testdata/tensorflow-1.13.1/ops.txt</c>).</summary>
public class ArrayListingTests
{
    internal static readonly Dictionary<string, Action> Programs = new()
    {
        ["tf.constant([])"] = () => tf.constant(Array.Empty<float>()),
        ["tf.constant([True,False])"] = () => tf.constant(new[] { true, false }),
        ["tf.constant(2**40)"] = () => tf.constant(1L << 40),
        ["tf.constant(np.float64(2.5))"] = () => tf.constant(2.5),
        ["tf.constant(np.arange(4))"] = () => tf.constant(np.arange(4L)),
        ["tf.constant(1,dtype=tf.int64)"] = () => tf.constant(1, tf.int64),
        ["tf.constant([[1,2],[3,4]],dtype=tf.float64)"] = () => tf.constant(new[,] { { 1, 2 }, { 3, 4 } }, tf.float64),
        ["tf.constant(1.5,name='my'); tf.constant(1.5,name='my'); tf.constant(1.5,name='My'); tf.constant(1.5,name='my_1')"] = () =>
        {
            tf.constant(1.5f, name: "my");
            tf.constant(1.5f, name: "my");
            tf.constant(1.5f, name: "My");
            tf.constant(1.5f, name: "my_1");
        },
        ["tf.zeros([2,3])"] = () => tf.zeros((2, 3)),
        ["tf.zeros([1000])"] = () => tf.zeros(1000),
        ["tf.zeros([999])"] = () => tf.zeros(999),
        ["tf.ones([40,30])"] = () => tf.ones((40, 30)),
        ["tf.zeros([])"] = () => tf.zeros(new Shape(Array.Empty<int>())),
        ["x=ph([None,3]); array_ops.zeros_like(x); array_ops.ones_like(x)"] = () =>
        {
            var x = X(-1, 3);
            tf.zeros_like(x);
            tf.ones_like(x);
        },
        ["x=ph([2,3]); array_ops.zeros_like(x); array_ops.ones_like(x)"] = () =>
        {
            var x = X(2, 3);
            tf.zeros_like(x);
            tf.ones_like(x);
        },
        ["tf.ones([2,2],tf.int32); tf.zeros([2],tf.bool)"] = () =>
        {
            tf.ones((2, 2), tf.int32);
            tf.zeros(2, tf.@bool);
        },
        ["array_ops.fill([2,3],9.0)"] = () => tf.fill(new Shape(2, 3), 9.0f),
        ["x=ph([None,4]); tf.reshape(x,[-1,2,2])"] = () => tf.reshape(X(-1, 4), (-1, 2, 2)),
        ["x=ph([2,3]); array_ops.transpose(x)"] = () => tf.transpose(X(2, 3)),
        ["x=ph([2,3]); array_ops.transpose(x,[1,0])"] = () => tf.transpose(X(2, 3), (1, 0)),
        ["x=ph([2,3]); array_ops.concat([x,x],1)"] = () =>
        {
            var x = X(2, 3);
            tf.concat([x, x], 1);
        },
        ["x=ph([2,3]); array_ops.stack([x,x])"] = () =>
        {
            var x = X(2, 3);
            tf.stack([x, x]);
        },
        ["x=ph([2,3]); array_ops.stack([x,x],axis=1)"] = () =>
        {
            var x = X(2, 3);
            tf.stack([x, x], axis: 1);
        },
        ["x=ph([2,3]); array_ops.unstack(x)"] = () => tf.unstack(X(2, 3)),
        ["x=ph([4,6]); array_ops.split(x,2,axis=1)"] = () => tf.split(X(4, 6), 2, 1),
        ["x=ph([4,6]); array_ops.split(x,[2,4],axis=1)"] = () => tf.split(X(4, 6), [2, 4], 1),
        ["x=ph([4,6]); x[0]"] = () => _ = X(4, 6)[0],
        ["x=ph([4,6]); x[1:3,::2]"] = () => _ = X(4, 6)["1:3", "::2"],
        ["x=ph([4,6]); x[...,1]"] = () => _ = X(4, 6)[tf.ellipsis, 1],
        ["x=ph([4,6]); x[:,None]"] = () => _ = X(4, 6)[Slice.All, tf.newaxis],
        ["x=ph([4,6]); array_ops.slice(x,[0,1],[2,2])"] = () => tf.slice<int, int>(X(4, 6), [0, 1], [2, 2]),
        ["x=ph([4,6]); array_ops.expand_dims(x,0)"] = () => tf.expand_dims(X(4, 6), 0),
        ["x=ph([4,1]); array_ops.squeeze(x,[1]); array_ops.squeeze(x)"] = () =>
        {
            var x = X(4, 1);
            tf.squeeze(x, 1);
            tf.squeeze(x);
        },
        ["x=ph([4,6]); array_ops.gather(x,[0,2])"] = () => tf.gather(X(4, 6), new Tensor(new[] { 0, 2 })),
        ["x=ph([4],dt=tf.int32); array_ops.one_hot(x,10)"] = () => tf.one_hot(tf.placeholder(tf.int32, 4, name: "x"), 10),
        ["x=ph([4]); y=ph([4],'y'); array_ops.where(x>y,x,y)"] = () =>
        {
            var x = X(4);
            var y = Floats("y", 4);
            tf.where(x > y, x, y);
        },
        ["x=ph([4]); array_ops.shape(x); array_ops.size(x); array_ops.rank(x)"] = () => Sizes(X(4)),
        ["x=ph([None]); array_ops.shape(x); array_ops.size(x); array_ops.rank(x)"] = () => Sizes(X(-1)),
        ["x=ph([2,3]); array_ops.pad(x,[[1,1],[0,0]])"] = () => tf.pad(X(2, 3), (NDArray)new[,] { { 1, 1 }, { 0, 0 } }),
        ["x=ph([2,3]); array_ops.tile(x,[2,1])"] = () => tf.tile(X(2, 3), new Shape(2, 1)),
        ["array_ops.placeholder_with_default([1.0,2.0],[None]); ph(None,'u')"] = () =>
        {
            tf.placeholder_with_default(new[] { 1.0f, 2.0f }, [-1]);
            tf.placeholder(tf.float32, name: "u");
        },
        ["a=tf.constant(1.0); with ops.control_dependencies([a]):;   b=tf.constant(2.0);   c=b+1.0; control_flow_ops.group(a.op,c.op); control_flow_ops.no_op(); control_flow_ops.tuple([a,c]); control_flow_ops.with_dependencies([a],c)"] = () =>
        {
            var a = tf.constant(1.0f);
            Tensor c = null;
            tf_with(tf.control_dependencies([a]), _ => c = tf.constant(2.0f) + 1.0f);
            tf.group([a, c]);
            tf.no_op();
            control_flow_ops.tuple([a, c]);
            control_flow_ops.with_dependencies([a.op], c);
        },
        ["with ops.name_scope('s'):;   a=tf.constant(1.0);   with ops.name_scope('t'):;     b=a+1.0; with ops.name_scope('s'):;   c=tf.constant(2.0); with ops.name_scope('s/'):;   d=tf.constant(2.0); with ops.name_scope(None):;   e=tf.constant(3.0); with ops.name_scope('S'):;   f=tf.constant(2.0)"] = () =>
        {
            tf_with(tf.name_scope("s"), _ =>
        {
            var a = tf.constant(1.0f);
            tf_with(tf.name_scope("t"), _ => a + 1.0f);
            });
            tf_with(tf.name_scope("s"), _ => tf.constant(2.0f));
            tf_with(tf.name_scope("s/"), _ => tf.constant(2.0f));
            tf_with(tf.name_scope(""), _ => tf.constant(3.0f));
            tf_with(tf.name_scope("S"), _ => tf.constant(2.0f));
        },
    };

    private static readonly IReadOnlyDictionary<string, ListedCase> Listing = ListingFile.Read("ops");

    public static TheoryData<string> Titles => [.. Programs.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Calls_build_TensorFlows_nodes(string title) => Listing[title].ShouldBeBuiltBy(Programs[title]);

    private static Tensor Floats(string name, params long[] shape) => tf.placeholder(tf.float32, new Shape(shape), name: name);

    private static Tensor X(params long[] shape) => Floats("x", shape);

    private static void Sizes(Tensor x)
    {
        tf.shape(x);
        tf.size(x);
        tf.rank(x);
    }
}
