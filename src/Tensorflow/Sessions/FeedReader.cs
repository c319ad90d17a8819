namespace Tensorflow;

/// <summary>Turns a feed dictionary into tensors, with the checks of TensorFlow's Python.</summary>
internal static class FeedReader
{
    /// <summary>The fed outputs and their values, each output once.</summary>
    /// <exception cref="TypeError">A key is no tensor of the graph, or a value does not convert.</exception>
    /// <exception cref="ValueError">A value's shape does not fit, or the tensor may not be fed.</exception>
    public static List<KeyValuePair<Endpoint, HostTensor>> Read(Graph graph, FeedItem[] items)
    {
        var feeds = new List<KeyValuePair<Endpoint, HostTensor>>(items.Length);
        foreach (var (key, value) in items)
        {
            var tensor = KeyOf(graph, key);
            var host = ValueOf(tensor, value);
            var declared = tensor.StaticShape;
            if (!declared.IsCompatibleWith(host.Shape))
            {
                throw new ValueError($"Cannot feed value of shape {host.Shape.ToPythonString()} for Tensor '{tensor.name}', which has shape '{declared.ToPythonString()}'");
            }

            if (!graph.is_feedable(tensor))
            {
                throw new ValueError($"Tensor {tensor} may not be fed.");
            }

            var existing = feeds.FindIndex(f => f.Key == tensor.Endpoint);
            if (existing >= 0)
            {
                feeds[existing] = new(tensor.Endpoint, host);
            }
            else
            {
                feeds.Add(new(tensor.Endpoint, host));
            }
        }

        return feeds;
    }

    private static Tensor KeyOf(Graph graph, object key)
    {
        try
        {
            return (Tensor)graph.as_graph_element(key, allow_operation: false);
        }
        catch (TensorflowException error)
        {
            throw new TypeError($"Cannot interpret feed_dict key as Tensor: {error.Message}", error);
        }
    }

    private static HostTensor ValueOf(Tensor tensor, object value)
    {
        if (value is Tensor { Host: null })
        {
            throw new TypeError($"The value of a feed cannot be a tf.Tensor object. Acceptable feed values include Python scalars, strings, lists, numpy ndarrays, or TensorHandles. For reference, the tensor object was {value} which was passed to the feed with key {tensor}.");
        }

        var dtype = tensor.BaseType;
        if (value is int or long or short or byte or uint or ulong && dtype.IsIntegerType())
        {
            var wide = HostValues.From(value);
            var narrow = NumericCast.Cast(wide, dtype);
            if (!NumericCast.Cast(narrow, wide.DType).Bytes.SequenceEqual(wide.Bytes))
            {
                throw new TypeError($"Type of feed value {value} with type <class 'int'> is not compatible with Tensor type <class 'numpy.{((TF_DataType)dtype).as_numpy_name()}'>. Try explicitly setting the type of the feed tensor to a larger type (e.g. int64).");
            }

            return narrow;
        }

        var host = value as HostTensor ?? HostValues.From(value ?? throw new TypeError($"The value of a feed cannot be None; it was passed to the feed with key {tensor}."));
        if (host.DType == dtype)
        {
            return host;
        }

        if (host.DType == DType.String || dtype == DType.String)
        {
            throw new ValueError($"could not convert {((TF_DataType)host.DType).as_numpy_name()} to {((TF_DataType)dtype).as_numpy_name()} for Tensor '{tensor.name}'");
        }

        return NumericCast.Cast(host, dtype);
    }

    private static bool IsIntegerType(this DType type) => ((TF_DataType)type).is_integer();
}
