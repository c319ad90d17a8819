using Reproductions.Tests.Graph.Managed.ControlFlow;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Graph.Managed;

/// <summary>The gradient of each operation, held to central differences in float64; of an operation of two tensors by each of them.</summary>
public class GradientDifferenceTests
{
    private static readonly double[] Six = [0.31, -0.72, 0.54, -0.13, 0.86, -0.45];
    private static readonly double[] Positive = [0.31, 0.72, 0.54, 0.13, 0.86, 0.45];

    private static readonly Dictionary<string, (Func<Tensor, Tensor> Function, double[] X, Shape Shape)> Cases = new()
    {
        ["Abs"] = (x => tf.abs(x), Six, (2, 3)),
        ["Neg"] = (x => -x, Six, (2, 3)),
        ["Log"] = (x => tf.log(x), Positive, (2, 3)),
        ["Log1p"] = (x => tf.log1p(x), Positive, (2, 3)),
        ["Exp"] = (x => tf.exp(x), Six, (2, 3)),
        ["Expm1"] = (x => tf.expm1(x), Six, (2, 3)),
        ["Square"] = (x => tf.square(x), Six, (2, 3)),
        ["Sqrt"] = (x => tf.sqrt(x), Positive, (2, 3)),
        ["Rsqrt"] = (x => tf.rsqrt(x), Positive, (2, 3)),
        ["Reciprocal"] = (x => tf.reciprocal(x), Six, (2, 3)),
        ["Sigmoid"] = (x => tf.sigmoid(x), Six, (2, 3)),
        ["Tanh"] = (x => tf.tanh(x), Six, (2, 3)),
        ["Sin"] = (x => tf.sin(x), Six, (2, 3)),
        ["Cos"] = (x => tf.cos(x), Six, (2, 3)),
        ["Tan"] = (x => tf.tan(x), Six, (2, 3)),
        ["Asin"] = (x => tf.asin(x), Six, (2, 3)),
        ["Acos"] = (x => tf.acos(x), Six, (2, 3)),
        ["Atan"] = (x => tf.atan(x), Six, (2, 3)),
        ["Sinh"] = (x => tf.sinh(x), Six, (2, 3)),
        ["Cosh"] = (x => tf.cosh(x), Six, (2, 3)),
        ["Lgamma"] = (x => tf.lgamma(x), Positive, (2, 3)),
        ["Erf"] = (x => tf.math.erf(x), Six, (2, 3)),
        ["Sign is flat"] = (x => tf.sign(x) + x, Six, (2, 3)),
        ["Floor is flat"] = (x => tf.floor(x) + x, Six, (2, 3)),
        ["CheckNumerics"] = (x => tf.check_numerics(x, "wrong"), Six, (2, 3)),
        ["Relu"] = (x => tf.nn.relu(x), Six, (2, 3)),
        ["Relu6"] = (x => tf.nn.relu6(x * 10.0), Six, (2, 3)),
        ["Elu"] = (x => tf.nn.elu(x), Six, (2, 3)),
        ["Selu"] = (x => tf.nn.selu(x), Six, (2, 3)),
        ["LeakyRelu"] = (x => tf.nn.leaky_relu(x), Six, (2, 3)),
        ["Softplus"] = (x => tf.nn.softplus(x), Six, (2, 3)),
        ["Softsign"] = (x => tf.nn.softsign(x), Six, (2, 3)),
        ["swish"] = (x => tf.nn.swish(x), Six, (2, 3)),
        ["l2_normalize"] = (x => tf.nn.l2_normalize(x, 1), Six, (2, 3)),
        ["Softmax"] = (x => tf.nn.softmax(x), Six, (2, 3)),
        ["LogSoftmax"] = (x => tf.nn.log_softmax(x), Six, (2, 3)),
        ["L2Loss"] = (x => tf.nn.l2_loss(x), Six, (2, 3)),
        ["Add of a row"] = (x => x + x[0], Six, (2, 3)),
        ["Sub of a row"] = (x => x - x[0], Six, (2, 3)),
        ["Mul of a row"] = (x => x * x[0], Six, (2, 3)),
        ["RealDiv by a row"] = (x => x / x[0], Six, (2, 3)),
        ["div_no_nan by a row"] = (x => tf.math.divide_no_nan(x, x[0]), Six, (2, 3)),
        ["FloorMod"] = (x => tf.mod(x, x[0] * 0.3), Six, (2, 3)),
        ["Pow"] = (x => tf.pow(x, x), Positive, (2, 3)),
        ["Maximum"] = (x => tf.maximum(x, x[0] * 0.5), Six, (2, 3)),
        ["Minimum"] = (x => tf.minimum(x, x[0] * 0.5), Six, (2, 3)),
        ["SquaredDifference"] = (x => tf.squared_difference(x, x[0] * x[1]), Six, (2, 3)),
        ["Atan2"] = (x => tf.atan2(x[0], x[1]), Six, (2, 3)),
        ["AddN"] = (x => tf.add_n([x, x * x]), Six, (2, 3)),
        ["MatMul"] = (x => tf.matmul(x, x, transpose_b: true), Six, (2, 3)),
        ["BatchMatMul"] = (x => tf.batch_matmul(x, x, adj_x: true), Six, (2, 1, 3)),
        ["Tensordot"] = (x => tf.dot_prod(x, x, new[,] { { 0 }, { 0 } }), Six, (2, 3)),
        ["Sum over an axis"] = (x => tf.reduce_sum(x * x, 1), Six, (2, 3)),
        ["Mean"] = (x => tf.reduce_mean(x * x, 0), Six, (2, 3)),
        ["Max"] = (x => tf.reduce_max(x, 1), Six, (2, 3)),
        ["Min"] = (x => tf.reduce_min(x, 0), Six, (2, 3)),
        ["Prod over an axis"] = (x => tf.reduce_prod(x, 1), Six, (2, 3)),
        ["Prod over all"] = (x => tf.reduce_prod(x), Six, (2, 3)),
        ["Prod with a zero"] = (x => tf.reduce_prod(x, 0), [0.0, 0.5, 0.4, 0.3, 0.2, 0.1], (2, 3)),
        ["logsumexp"] = (x => tf.reduce_logsumexp(x, 1), Six, (2, 3)),
        ["variance"] = (x => tf.reduce_variance(x, 1), Six, (2, 3)),
        ["Cumsum"] = (x => tf.cumsum(x * x, 1), Six, (2, 3)),
        ["Cumsum, exclusive and from the end"] = (x => tf.cumsum(x * x, 1, exclusive: true, reverse: true), Six, (2, 3)),
        ["Cumprod"] = (x => tf.cumprod(x, 1), Six, (2, 3)),
        ["Cumprod, exclusive and from the end"] = (x => tf.cumprod(x, 1, exclusive: true, reverse: true), Six, (2, 3)),
        ["TopKV2"] = (x => tf.nn.top_k(x, 2)[0], Six, (2, 3)),
        ["Select"] = (x => tf.where(x > new Tensor(0.1), x * x, tf.exp(x)), Six, (2, 3)),
        ["Reshape"] = (x => tf.reshape(x * x, (3, 2)), Six, (2, 3)),
        ["ExpandDims and Squeeze"] = (x => tf.squeeze(tf.expand_dims(x * x, 0), 0), Six, (2, 3)),
        ["Transpose"] = (x => tf.transpose(x * x), Six, (2, 3)),
        ["Pack and Unpack"] = (x => tf.stack(tf.unstack(x * x, axis: 1)), Six, (2, 3)),
        ["Split and ConcatV2"] = (x => tf.concat(tf.split(x * x, 3, 1), 0), Six, (2, 3)),
        ["SplitV"] = (x => tf.split(x * x, [1, 2], 1)[1], Six, (2, 3)),
        ["StridedSlice"] = (x => (x * x)["::-1", "1:"], Six, (2, 3)),
        ["Slice"] = (x => tf.slice(x * x, new[] { 0, 1 }, new[] { 2, 2 }), Six, (2, 3)),
        ["Pad"] = (x => tf.pad(x * x, (NDArray)new[,] { { 1, 0 }, { 0, 2 } }), Six, (2, 3)),
        ["PadV2"] = (x => tf.pad(x * x, (NDArray)new[,] { { 1, 0 }, { 0, 2 } }, constant_values: 3), Six, (2, 3)),
        ["MirrorPad by reflection"] = (x => tf.pad(x * x, (NDArray)new[,] { { 1, 0 }, { 0, 2 } }, "REFLECT"), Six, (2, 3)),
        ["MirrorPad, symmetric"] = (x => tf.pad(x * x, (NDArray)new[,] { { 1, 0 }, { 0, 2 } }, "SYMMETRIC"), Six, (2, 3)),
        ["Tile"] = (x => tf.tile(x * x, new Shape(2, 3)), Six, (2, 3)),
        ["BroadcastTo"] = (x => tf.broadcast_to(x * x, (2, 2, 3)), Six, (2, 1, 3)),
        ["Fill"] = (x => tf.fill(new Shape(2), x[0, 1] * x[1, 1]), Six, (2, 3)),
        ["Gather"] = (x => tf.gather(x * x, new Tensor(new[] { 1, 0, 1 })), Six, (2, 3)),
        ["Gather of columns"] = (x => tf.gather(x * x, new Tensor(new[] { 2, 0 }), axis: 1), Six, (2, 3)),
        ["GatherNd"] = (x => tf.gather_nd(x * x, new Tensor(new[] { 1, 2, 1, 2 }, (2, 2))), Six, (2, 3)),
        ["GatherNd of rows"] = (x => tf.gather_nd(x * x, new Tensor(new[] { 1, 1 }, (2, 1))), Six, (2, 3)),
        ["boolean_mask"] = (x => tf.boolean_mask(x * x, new[] { true, false, true }, axis: 1), Six, (2, 3)),
        ["ReverseV2"] = (x => tf.reverse(x * x, 1), Six, (2, 3)),
        ["Diag and DiagPart"] = (x => tf.linalg.tensor_diag_part(tf.diag(x * x)), Six, 6),
        ["MatrixDiag"] = (x => tf.linalg.diag(x * x), Six, (2, 3)),
        ["MatrixDiagPart"] = (x => tf.linalg.diag_part(x * x), Six, (2, 3)),
        ["MatrixBandPart"] = (x => tf.linalg.band_part(x * x, 0, 1), Six, (2, 3)),
        ["SpaceToBatchND"] = (x => tf.space_to_batch_nd(x * x, [3], new[,] { { 0, 0 } }), Six, (2, 3)),
        ["BatchToSpaceND"] = (x => tf.batch_to_space_nd(x * x, [2], new[,] { { 0, 1 } }), Six, (2, 3)),
        ["DynamicPartition"] = (x => tf.concat(tf.dynamic_partition(x * x, new Tensor(new[] { 1, 0 }), 2), 0), Six, (2, 3)),
        ["DynamicStitch"] = (x => tf.dynamic_stitch([new Tensor(new[] { 1, 0 })], [x * x]), Six, (2, 3)),
        ["bincount's UnsortedSegmentSum"] = (x => tf.math.bincount(new Tensor(new[] { 0, 2, 0, 1, 2, 2 }), x * x), Six, 6),
        ["Cast there and back"] = (x => tf.cast(tf.cast(x, tf.float64) * x, tf.float64), Six, (2, 3)),
        ["EnsureShape"] = (x => tf.ensure_shape(x * x, (2, 3)), Six, (2, 3)),
        ["BiasAdd"] = (x => tf.nn.bias_add(x, x[0]), Six, (2, 3)),
        ["Conv2D by the image"] = (x => tf.nn.conv2d(x, tf.cast(tf.constant(new[,,,] { { { { 0.5f } } }, { { { -0.25f } } } }), tf.float64), [1, 1, 1, 1], "SAME"), Six, (1, 2, 3, 1)),
        ["Conv2D by the filter"] = (x => tf.nn.conv2d(tf.cast(tf.reshape(tf.range(1, 13), (1, 3, 4, 1)), tf.float64), x, [1, 1, 1, 1], "VALID"), Six, (2, 3, 1, 1)),
        ["MaxPool"] = (x => tf.nn.max_pool(x, [1, 2, 2, 1], [1, 1, 1, 1], "VALID"), Six, (1, 2, 3, 1)),
        ["AvgPool"] = (x => tf.nn.avg_pool(x, [1, 2, 2, 1], [1, 1, 1, 1], "VALID"), Six, (1, 2, 3, 1)),
        ["ResizeNearestNeighbor"] = (x => tf.image.resize_nearest_neighbor(x * x, new Tensor(new[] { 4, 3 })), Six, (1, 2, 3, 1)),
        ["softmax cross entropy by the logits"] = (x => tf.nn.softmax_cross_entropy_with_logits_v2(tf.cast(tf.constant(new[,] { { 0f, 1f, 0f }, { 0.5f, 0.5f, 0f } }), tf.float64), x), Six, (2, 3)),
        ["softmax cross entropy by the labels"] = (x => tf.nn.softmax_cross_entropy_with_logits_v2(x, tf.cast(tf.constant(new[,] { { 0f, 1f, 0f }, { 0.5f, 0.5f, 0f } }), tf.float64)), Positive, (2, 3)),
        ["sparse softmax cross entropy"] = (x => tf.nn.sparse_softmax_cross_entropy_with_logits(new Tensor(new[] { 2, 0 }), x), Six, (2, 3)),
        ["sigmoid cross entropy"] = (x => tf.nn.sigmoid_cross_entropy_with_logits(tf.cast(tf.constant(new[,] { { 0f, 1f, 0f }, { 0.5f, 0.5f, 0f } }), tf.float64), x), Six, (2, 3)),
        ["moments"] = (x => tf.nn.moments(x, new Axis(0)).Item2, Six, (2, 3)),
        ["batch_normalization"] = (x => tf.nn.batch_normalization(x, x[0] * 0.5, tf.square(x[1]), x[0], x[1], 0.1f), Six, (2, 3)),
    };

    public static TheoryData<string> Labels => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Labels))]
    public void A_gradient_is_what_small_steps_say(string label) => CentralDifference.ShouldAgree(Cases[label].Function, Cases[label].X, Cases[label].Shape);

    /// <summary>Operations that compute in float32 alone: a larger step, and what float32 rounds of a difference.</summary>
    [Theory]
    [InlineData("LRN")]
    [InlineData("FusedBatchNorm")]
    [InlineData("FusedBatchNorm by given moments")]
    [InlineData("FusedBatchNormV2 of half precision")]
    [InlineData("ResizeBilinear")]
    public void A_gradient_in_float32_is_what_larger_steps_say(string label)
    {
        using var program = new GraphProgram();
        var x = tf.placeholder(tf.float32, (2, 1, 3, 2), name: "x");
        var sum = tf.reduce_sum(tf.cast(FloatCases[label](x), tf.float32) * Weights);
        var gradient = tf.gradients(sum, x)[0];
        var isHalf = label.Contains("half", StringComparison.Ordinal);
        var (step, tolerance) = isHalf ? (0.25f, 0.1f) : (1e-2f, 2e-3f);

        var built = program.Values<float>(gradient, (x, Input(0, 0)));

        for (var i = 0; i < built.Length; i++)
        {
            var difference = (program.Run<float>(sum, (x, Input(i, step))) - program.Run<float>(sum, (x, Input(i, -step)))) / (2 * step);
            built[i].Should().BeApproximately(difference, tolerance, $"the sum changes so when element {i} of the input does");
        }
    }

    private static readonly NDArray Weights = new(Enumerable.Range(0, 12).Select(i => 0.7f + (0.3f * MathF.Sin(1 + (2.3f * i)))).ToArray(), (2, 1, 3, 2));

    private static readonly Dictionary<string, Func<Tensor, Tensor>> FloatCases = new()
    {
        ["LRN"] = x => tf.nn.lrn(x, depth_radius: 1),
        ["FusedBatchNorm"] = x => tf.nn.fused_batch_norm(x, tf.constant(new[] { 1.5f, 0.5f }), tf.constant(new[] { 0f, 1f }), epsilon: 0.1f)[0],
        ["FusedBatchNorm by given moments"] = x => tf.nn.fused_batch_norm(x, tf.constant(new[] { 1.5f, 0.5f }), tf.constant(new[] { 0f, 1f }), tf.constant(new[] { 0.1f, 0.2f }), tf.constant(new[] { 1f, 2f }), is_training: false)[0],
        ["FusedBatchNormV2 of half precision"] = x => tf.nn.fused_batch_norm(tf.cast(x, tf.float16), tf.constant(new[] { 1.5f, 0.5f }), tf.constant(new[] { 0f, 1f }), epsilon: 4f)[0],
        ["ResizeBilinear"] = x => tf.image.resize_bilinear(x, new Tensor(new[] { 2, 6 }))[Slice.All, new Slice(0, 1), new Slice(1, 4)],
    };

    private static NDArray Input(int index, float by)
    {
        var values = Enumerable.Range(0, 12).Select(i => MathF.Cos(1 + (1.7f * i))).ToArray();
        values[index] += by;
        return new(values, (2, 1, 3, 2));
    }
}
