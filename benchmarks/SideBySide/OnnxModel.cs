namespace Reproductions.Benchmarks;

/// <summary>The student's network as an ONNX model, weights by formula (<see cref="Pattern"/>), channels first.</summary>
internal static class OnnxModel
{
    private const int FloatType = 1;

    public static byte[] Build()
    {
        var graph = new OnnxMessage();
        Convolution(graph, "image", "pool1", 1, 32);
        Convolution(graph, "pool1", "pool2", 32, 64);
        Node(graph, "Flatten", ["pool2"], "flat");
        Dense(graph, "flat", "hidden", 3136, 1024, FromChannelsLast);
        Node(graph, "Relu", ["hidden"], "active");
        Dense(graph, "active", "logits", 1024, 10, (w, _, _) => w);
        Node(graph, "Softmax", ["logits"], "output", Ints("axis", 1));
        graph.Add(2, "student");
        graph.Add(11, Value("image", "n", 1, 28, 28));
        graph.Add(12, Value("output", "n", 10));
        return new OnnxMessage().Add(1, 8L).Add(7, graph).Add(8, new OnnxMessage().Add(2, 13L)).ToArray();
    }

    private static void Convolution(OnnxMessage graph, string input, string output, int channels, int filters)
    {
        // [row, column, in, out] by formula becomes [out, in, row, column].
        var source = Pattern.Of(25L * channels * filters, 0.05);
        var weights = new float[source.Length];
        for (var i = 0; i < source.Length; i++)
        {
            var (rest, o) = Math.DivRem(i, filters);
            var (cell, c) = Math.DivRem(rest, channels);
            weights[(((o * channels) + c) * 25) + cell] = source[i];
        }

        Tensor(graph, $"{output}_w", weights, filters, channels, 5, 5);
        Tensor(graph, $"{output}_b", Bias(filters), filters);
        Node(graph, "Conv", [input, $"{output}_w", $"{output}_b"], $"{output}_conv", Ints("pads", 2, 2, 2, 2));
        Node(graph, "Relu", [$"{output}_conv"], $"{output}_relu");
        Node(graph, "MaxPool", [$"{output}_relu"], output, Ints("kernel_shape", 2, 2), Ints("strides", 2, 2));
    }

    private static void Dense(OnnxMessage graph, string input, string output, int inputs, int outputs, Func<float[], int, int, float[]> arrange)
    {
        Tensor(graph, $"{output}_w", arrange(Pattern.Of((long)inputs * outputs, 0.05), inputs, outputs), inputs, outputs);
        Tensor(graph, $"{output}_b", Bias(outputs), outputs);
        Node(graph, "Gemm", [input, $"{output}_w", $"{output}_b"], output);
    }

    // Rows are (row, column, channel) of a 7 x 7 x 64 image; a channels-first image has (channel, row, column).
    private static float[] FromChannelsLast(float[] weights, int inputs, int outputs)
    {
        var turned = new float[weights.Length];
        for (var row = 0; row < inputs; row++)
        {
            var (cell, channel) = Math.DivRem(row, 64);
            Array.Copy(weights, row * outputs, turned, ((channel * 49) + cell) * outputs, outputs);
        }

        return turned;
    }

    private static float[] Bias(int count) => [.. Enumerable.Repeat(0.1f, count)];

    private static void Node(OnnxMessage graph, string type, string[] inputs, string output, params OnnxMessage[] attributes)
    {
        var node = new OnnxMessage();
        foreach (var input in inputs)
        {
            node.Add(1, input);
        }

        node.Add(2, output).Add(4, type);
        foreach (var attribute in attributes)
        {
            node.Add(5, attribute);
        }

        graph.Add(1, node);
    }

    private static OnnxMessage Ints(string name, params long[] values)
    {
        var attribute = new OnnxMessage().Add(1, name);
        if (values.Length == 1)
        {
            return attribute.Add(3, values[0]).Add(20, 2L);
        }

        foreach (var value in values)
        {
            attribute.Add(8, value);
        }

        return attribute.Add(20, 7L);
    }

    private static void Tensor(OnnxMessage graph, string name, float[] values, params long[] shape)
    {
        var tensor = new OnnxMessage();
        foreach (var dim in shape)
        {
            tensor.Add(1, dim);
        }

        graph.Add(5, tensor.Add(2, (long)FloatType).Add(8, name).Add(9, values));
    }

    private static OnnxMessage Value(string name, string batch, params long[] shape)
    {
        var dims = new OnnxMessage().Add(1, new OnnxMessage().Add(2, batch));
        foreach (var dim in shape)
        {
            dims.Add(1, new OnnxMessage().Add(1, dim));
        }

        return new OnnxMessage().Add(1, name).Add(2, new OnnxMessage().Add(1, new OnnxMessage().Add(1, (long)FloatType).Add(2, dims)));
    }
}
