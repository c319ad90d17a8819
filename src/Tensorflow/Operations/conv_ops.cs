namespace Tensorflow;

/// <summary>Convolutions over any number of spatial dimensions, with holes where a rate asks for them (python/ops/nn_ops.py, Convolution and _WithSpaceToBatch).</summary>
internal static class conv_ops
{
    /// <summary>The convolution of inputs and a filter of known shape, by the op for their rank.</summary>
    /// <param name="input">Floats of rank 3, 4 or 5.</param>
    /// <param name="filter">Spatial sizes, channels in, channels out.</param>
    /// <param name="strides">One a spatial dimension.</param>
    /// <param name="padding"><c>SAME</c> or <c>VALID</c>.</param>
    /// <param name="rate">Distance of the filter's elements, one a spatial dimension.</param>
    /// <param name="channelsFirst">Whether the channels stand before the spatial dimensions.</param>
    /// <param name="name">The name of the op itself; null for its type.</param>
    /// <exception cref="ValueError">Strides and rates are both above 1, or a rate is below 1.</exception>
    public static Tensor Convolution(Tensor input, Tensor filter, int[] strides, string padding, int[] rate, bool channelsFirst, string name = null)
    {
        if (Array.Exists(strides, s => s > 1) && Array.Exists(rate, r => r > 1))
        {
            throw new ValueError("strides > 1 not supported in conjunction with dilation_rate > 1");
        }

        return WithHoles(input, filter.shape, isShapeGiven: false, rate, padding, channelsFirst, (x, p) => Plain(x, filter, strides, p, channelsFirst, name));
    }

    /// <summary>An operation over windows whose elements stand <paramref name="rate"/> apart: the batch is split so that they are neighbours.</summary>
    /// <param name="input">What is convolved.</param>
    /// <param name="filter">The shape of the filter, known.</param>
    /// <param name="isShapeGiven">Whether the graph holds the shape already.</param>
    /// <param name="rate">One a spatial dimension.</param>
    /// <param name="padding"><c>SAME</c> or <c>VALID</c>.</param>
    /// <param name="channelsFirst">Whether the channels stand before the spatial dimensions.</param>
    /// <param name="op">The operation, of inputs and a padding.</param>
    public static Tensor WithHoles(Tensor input, Shape filter, bool isShapeGiven, int[] rate, string padding, bool channelsFirst, Func<Tensor, string, Tensor> op)
    {
        var rates = ops.convert_to_tensor(rate, TF_DataType.TF_INT32, "dilation_rate");
        if (Array.Exists(rate, r => r < 1))
        {
            throw new ValueError("dilation_rate must be positive");
        }

        if (Array.TrueForAll(rate, r => r == 1))
        {
            return op(input, padding);
        }

        var (bases, baseTensor) = BasePaddings(filter, isShapeGiven, rate, padding);
        var first = channelsFirst ? 2 : 1;
        var sizes = Enumerable.Range(first, rate.Length).Select(d => input.shape.dims[d]).ToArray();
        int[] blocks = channelsFirst ? [1, .. rate] : rate;
        var (paddings, crops) = Array.TrueForAll(sizes, s => s >= 0)
            ? KnownPaddings(sizes, rate, bases, baseTensor, channelsFirst)
            : FoundPaddings(input, rates, first, bases, baseTensor, channelsFirst);
        var split = gen_ops.Apply("SpaceToBatchND", null, [input, blocks, paddings]).output;
        return gen_ops.Apply("BatchToSpaceND", null, [op(split, "VALID"), blocks, crops]).output;
    }

    private static Tensor Plain(Tensor input, Tensor filter, int[] strides, string padding, bool channelsFirst, string name) => strides.Length switch
    {
        1 => conv1d(input, filter, strides[0], padding, channelsFirst, name),
        2 => Direct("Conv2D", input, filter, Full(strides, channelsFirst), padding, channelsFirst ? "NCHW" : "NHWC", name),
        3 => Direct("Conv3D", input, filter, Full(strides, channelsFirst), padding, channelsFirst ? "NCDHW" : "NDHWC", name),
        _ => throw new ValueError($"Convolutions have 1, 2 or 3 spatial dimensions, not {strides.Length}."),
    };

    private static Tensor Direct(string type, Tensor input, Tensor filter, int[] strides, string padding, string format, string name) => gen_ops.Apply(
        type,
        name,
        [input, filter],
        ("strides", strides),
        ("padding", padding),
        ("data_format", format)).output;

    private static int[] Full(int[] strides, bool channelsFirst) => channelsFirst ? [1, 1, .. strides] : [1, .. strides, 1];

    /// <summary>A convolution along a line: of images of height 1.</summary>
    public static Tensor conv1d(Tensor value, Tensor filters, int stride, string padding, bool channelsFirst, string name)
    {
        using var scope = ops.OpenScope(name, "conv1d", value, filters);
        var axis = channelsFirst ? 2 : 1;
        var images = gen_ops.Apply("ExpandDims", null, [value, axis]).output;
        var kernel = gen_ops.Apply("ExpandDims", null, [filters, 0]).output;
        var result = Direct("Conv2D", images, kernel, channelsFirst ? [1, 1, 1, stride] : [1, 1, stride, 1], padding, channelsFirst ? "NCHW" : "NHWC", null);
        return array_ops.squeeze(result, [axis]);
    }

    /// <summary>What is added around the input so that its size stays: for windows with holes.</summary>
    private static (int[][] Values, Tensor Tensor) BasePaddings(Shape filter, bool isShapeGiven, int[] rate, string padding)
    {
        if (padding == "VALID")
        {
            return ([.. rate.Select(_ => new[] { 0, 0 })], null);
        }

        if (padding != "SAME")
        {
            throw new ValueError($"Invalid padding method '{padding}'");
        }

        if (!isShapeGiven)
        {
            ops.convert_to_tensor(filter, name: "filter_shape");
        }

        int[][] around = [.. rate.Select((r, i) => ((int)filter.dims[i] - 1) * r).Select(extra => new[] { extra / 2, extra - (extra / 2) })];
        return (around, ops.convert_to_tensor(Matrix(around), name: "stack"));
    }

    private static (object Paddings, object Crops) KnownPaddings(long[] sizes, int[] rate, int[][] bases, Tensor baseTensor, bool channelsFirst)
    {
        using var scope = ops.OpenScope(null, "required_space_to_batch_paddings");
        ops.convert_to_tensor(Array.ConvertAll(sizes, s => (int)s), name: "input_shape");
        if (baseTensor is null)
        {
            ops.convert_to_tensor(Matrix(bases), name: "base_paddings");
        }

        int[] extra = [.. rate.Select((r, i) => (r - (((int)sizes[i] + bases[i][0] + bases[i][1]) % r)) % r)];
        int[][] paddings = [.. bases.Select((b, i) => new[] { b[0], b[1] + extra[i] })];
        int[][] crops = [.. extra.Select(e => new[] { 0, e })];
        ops.convert_to_tensor(Matrix(paddings), name: "paddings");
        ops.convert_to_tensor(Matrix(crops), name: "crops");
        return channelsFirst ? (Matrix([[0, 0], .. paddings]), Matrix([[0, 0], .. crops])) : (Matrix(paddings), Matrix(crops));
    }

    private static (object Paddings, object Crops) FoundPaddings(Tensor input, Tensor rates, int first, int[][] bases, Tensor baseTensor, bool channelsFirst)
    {
        var count = bases.Length;
        var shape = array_ops.shape(input);
        var sizes = ops.convert_to_tensor(Enumerable.Range(first, count).Select(i => (object)At(shape, i)).ToList(), name: "stack");
        Tensor paddings, crops;
        using (ops.OpenScope(null, "required_space_to_batch_paddings", sizes, rates))
        {
            var around = baseTensor ?? ops.convert_to_tensor(Matrix(bases), name: "base_paddings");
            var (start, end) = (Column(around, 0), Column(around, 1));
            var full = sizes + start + end;
            var extra = BinaryOperators.Apply("mod", rates - BinaryOperators.Apply("mod", full, rates), rates);
            var stop = end + extra;
            paddings = ops.convert_to_tensor(Enumerable.Range(0, count).Select(i => (object)new List<object> { At(start, i), At(stop, i) }).ToList(), name: "paddings");
            crops = ops.convert_to_tensor(Enumerable.Range(0, count).Select(i => (object)new List<object> { 0, At(extra, i) }).ToList(), name: "crops");
        }

        return (Adjusted(paddings, count, channelsFirst), Adjusted(crops, count, channelsFirst));
    }

    /// <summary>A row of two numbers a spatial dimension, with nothing for channels that stand before them.</summary>
    private static Tensor Adjusted(Tensor rows, int count, bool channelsFirst)
    {
        var part = array_ops.strided_slice(rows, [new Slice(0, count)]);
        return array_ops.concat(channelsFirst ? [new[,] { { 0, 0 } }, part] : [part], 0);
    }

    private static Tensor At(Tensor vector, int index) => array_ops.strided_slice(vector, [Slice.Index(index)]);

    private static Tensor Column(Tensor matrix, int index) => array_ops.strided_slice(matrix, [new Slice(), Slice.Index(index)]);

    private static int[,] Matrix(int[][] rows)
    {
        var matrix = new int[rows.Length, 2];
        for (var i = 0; i < rows.Length; i++)
        {
            (matrix[i, 0], matrix[i, 1]) = (rows[i][0], rows[i][1]);
        }

        return matrix;
    }
}
