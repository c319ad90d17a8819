using Reproductions.Tests.Graph.Managed.Listings;
using Tensorflow;
using static Reproductions.Tests.Graph.Managed.Derived.Inputs;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed.Derived;

/// <summary>The graphs of <c>tf.layers</c>, node for node as TensorFlow 1.13.1's sources build them (<c>testdata/tensorflow-1.13.1/layers.txt</c>).</summary>
public class LayerGraphTests
{
    private static readonly IReadOnlyDictionary<string, ListedCase> Listing = ListingFile.Read("layers");

    private static readonly Dictionary<string, Action> Programs = new()
    {
        ["tf.layers.dense(x[?,3], 2, tf.nn.relu); tf.layers.dense(_, 1, name='out', use_bias=False); tf.layers.dense(_, 1)"] = () =>
        {
            var first = tf.layers.dense(Floats("x", -1, 3), 2, tf.nn.relu());
            tf.layers.dense(first, 1, name: "out", use_bias: false);
            tf.layers.dense(first, 1);
        },
        ["tf.layers.dense(x[?,3], 2, kernel_initializer=tf.constant_initializer(0.5), bias_initializer=tf.ones_initializer())"] = () =>
            tf.layers.dense(Floats("x", -1, 3), 2, kernel_initializer: tf.constant_initializer(0.5f), bias_initializer: tf.ones_initializer),
        ["tf.layers.dense(x[?,2,3], 4)"] = () => tf.layers.dense(Floats("x", -1, 2, 3), 4),
        ["tf.layers.dense(x[5,2,3], 4)"] = () => tf.layers.dense(Floats("x", 5, 2, 3), 4),
        ["tf.layers.dense(x[?,3], 2, name='shared'); again with reuse=True"] = () =>
        {
            var x = Floats("x", -1, 3);
            tf.layers.dense(x, 2, name: "shared");
            tf.layers.dense(x, 2, name: "shared", reuse: true);
        },
        ["with tf.variable_scope('net'): tf.layers.dense(x[?,3], 2); tf.layers.dense(_, 2); with tf.variable_scope('net', reuse=True): tf.layers.dense(x, 2)"] = () =>
        {
            var x = Floats("x", -1, 3);
            tf_with(tf.variable_scope("net"), _ => tf.layers.dense(tf.layers.dense(x, 2), 2));
            tf_with(tf.variable_scope("net", reuse: true), _ => tf.layers.dense(x, 2));
        },
        ["tf.layers.dense(x[?,3], 2, kernel_regularizer=l2(0.1), bias_regularizer=l2(0.2))"] = () =>
            tf.layers.dense(Floats("x", -1, 3), 2, kernel_regularizer: L2(0.1f), bias_regularizer: L2(0.2f)),
        ["tf.layers.conv2d(x[?,28,28,1], 32, 5, padding='same', activation=tf.nn.relu)"] = () =>
            tf.layers.conv2d(Floats("x", -1, 28, 28, 1), 32, [5], padding: "same", activation: tf.nn.relu()),
        ["tf.layers.conv2d(x[?,28,28,1], 8, [3,3], strides=2, use_bias=False, name='c')"] = () =>
            tf.layers.conv2d(Floats("x", -1, 28, 28, 1), 8, [3, 3], [2], use_bias: false, name: "c"),
        ["tf.layers.conv2d(x[?,9,9,2], 4, 3, dilation_rate=2)"] = () => tf.layers.conv2d(Floats("x", -1, 9, 9, 2), 4, [3], dilation_rate: [2]),
        ["tf.layers.conv2d(x[?,9,9,2], 4, 3, dilation_rate=2, padding='same')"] = () => tf.layers.conv2d(Floats("x", -1, 9, 9, 2), 4, [3], dilation_rate: [2], padding: "same"),
        ["tf.layers.conv2d(x[?,?,?,2], 4, 3, dilation_rate=2, padding='same')"] = () => tf.layers.conv2d(Floats("x", -1, -1, -1, 2), 4, [3], dilation_rate: [2], padding: "same"),
        ["tf.layers.conv2d(x[?,1,9,9], 4, 3, data_format='channels_first')"] = () => tf.layers.conv2d(Floats("x", -1, 1, 9, 9), 4, [3], data_format: "channels_first"),
        ["tf.layers.conv1d(x[?,10,3], 4, 3, activation=tf.nn.relu)"] = () => tf.layers.conv1d(Floats("x", -1, 10, 3), 4, 3, activation: tf.nn.relu()),
        ["tf.layers.conv3d(x[?,6,6,6,1], 4, 3)"] = () => tf.layers.conv3d(Floats("x", -1, 6, 6, 6, 1), 4, [3]),
        ["tf.layers.conv2d_transpose(x[?,7,7,4], 2, 3, strides=2, padding='same')"] = () => tf.layers.conv2d_transpose(Floats("x", -1, 7, 7, 4), 2, [3], [2], "same"),
        ["tf.layers.conv2d_transpose(x[?,7,7,4], 2, 3, activation=tf.nn.relu)"] = () => tf.layers.conv2d_transpose(Floats("x", -1, 7, 7, 4), 2, [3], activation: tf.nn.relu()),
        ["tf.layers.separable_conv2d(x[?,9,9,2], 4, 3, depth_multiplier=2)"] = () => tf.layers.separable_conv2d(Floats("x", -1, 9, 9, 2), 4, [3], depth_multiplier: 2),
        ["tf.layers.max_pooling2d(x[?,28,28,1], 2, 2); tf.layers.average_pooling2d(x, [3,3], [2,2], padding='same')"] = () =>
        {
            var x = Floats("x", -1, 28, 28, 1);
            tf.layers.max_pooling2d(x, [2], [2]);
            tf.layers.average_pooling2d(x, [3, 3], [2, 2], "same");
        },
        ["tf.layers.max_pooling1d(x[?,10,3], 2, 2); tf.layers.average_pooling1d(x, 3, 1, padding='same')"] = () =>
        {
            var x = Floats("x", -1, 10, 3);
            tf.layers.max_pooling1d(x, 2, 2);
            tf.layers.average_pooling1d(x, 3, 1, "same");
        },
        ["tf.layers.max_pooling3d(x[?,6,6,6,1], 2, 2); tf.layers.average_pooling3d(x, 2, 2)"] = () =>
        {
            var x = Floats("x", -1, 6, 6, 6, 1);
            tf.layers.max_pooling3d(x, [2], [2]);
            tf.layers.average_pooling3d(x, [2], [2]);
        },
        ["tf.layers.flatten(x[?,2,3]); tf.layers.flatten(y[4,2,3])"] = () =>
        {
            var x = Floats("x", -1, 2, 3);
            var y = Floats("y", 4, 2, 3);
            tf.layers.flatten(x);
            tf.layers.flatten(y);
        },
        ["tf.layers.dropout(x[?,8], 0.4, training=True, seed=3); tf.layers.dropout(x, 0.4)"] = () =>
        {
            var x = Floats("x", -1, 8);
            tf.layers.dropout(x, 0.4f, training: true, seed: 3);
            tf.layers.dropout(x, 0.4f);
        },
        ["tf.layers.dropout(x[?,8], 0.4, training=t)"] = () =>
        {
            var x = Floats("x", -1, 8);
            tf.layers.dropout(x, 0.4f, training: Flag());
        },
        ["tf.layers.batch_normalization(x[?,5], training=True)"] = () => tf.layers.batch_normalization(Floats("x", -1, 5), training: true),
        ["tf.layers.batch_normalization(x[?,5])"] = () => tf.layers.batch_normalization(Floats("x", -1, 5)),
        ["tf.layers.batch_normalization(x[?,5], training=t)"] = () =>
        {
            var x = Floats("x", -1, 5);
            tf.layers.batch_normalization(x, training: Flag());
        },
        ["tf.layers.batch_normalization(x[?,5], training=True, center=False, scale=False, momentum=0.9, name='bn')"] = () =>
            tf.layers.batch_normalization(Floats("x", -1, 5), training: true, center: false, scale: false, momentum: 0.9f, name: "bn"),
        ["tf.layers.batch_normalization(x[?,4,4,3], training=True)"] = () => tf.layers.batch_normalization(Floats("x", -1, 4, 4, 3), training: true),
        ["tf.layers.batch_normalization(x[?,4,4,3], axis=1, training=True, scale=False)"] = () =>
            tf.layers.batch_normalization(Floats("x", -1, 4, 4, 3), axis: 1, training: true, scale: false),
        ["tf.layers.batch_normalization(x[?,4,4,3])"] = () => tf.layers.batch_normalization(Floats("x", -1, 4, 4, 3)),
        ["tf.layers.batch_normalization(x[?,4,4,3], training=t)"] = () =>
        {
            var x = Floats("x", -1, 4, 4, 3);
            tf.layers.batch_normalization(x, training: Flag());
        },
        ["tf.layers.batch_normalization(x[?,4,3], axis=1, training=True)"] = () => tf.layers.batch_normalization(Floats("x", -1, 4, 3), axis: 1, training: true),
        ["tf.layers.batch_normalization(x[?,4,4,3], training=True, fused=False, trainable=False)"] = () =>
            tf.layers.batch_normalization(Floats("x", -1, 4, 4, 3), training: true, fused: false, trainable: false),
    };

    public static TheoryData<string> Titles => [.. Programs.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Layers_build_TensorFlows_nodes_and_collections(string title) => Listing[title].ShouldBeBuiltWithCollectionsBy(Programs[title]);

    [Fact]
    public void Every_listed_layer_is_compared() => Listing.Keys.Should().BeEquivalentTo(Programs.Keys);
}
