namespace Reproductions.Runtime.Ops.Examples;

/// <summary>Makes the tensor of a dense feature.</summary>
internal static class DenseFeature
{
    /// <summary>The values, <c>[batch] + shape</c>; without the batch for a single example.</summary>
    /// <exception cref="InvalidArgumentError">A number of values does not fit, or a required feature is missing.</exception>
    public static Tensor Read(ExampleBatch batch, DenseFeatureSpec feature)
    {
        var values = batch.Values(new FeatureSpec(feature.Key, feature.Type), naming: true);
        var rows = feature.IsOpen ? Rows(batch, feature, values) : 1;
        var shape = feature.IsOpen ? feature.Shape.WithDim(0, rows) : feature.Shape;
        var result = Tensor.Allocate(feature.Type, new Shape(batch.Count).Concat(shape));
        if (feature.IsOpen)
        {
            Pad(result, feature.Default);
        }

        var size = rows * feature.Stride;
        for (var i = 0; i < batch.Count; i++)
        {
            var value = values[i];
            if (!feature.IsOpen)
            {
                if (value is null && feature.Default.Count == 0)
                {
                    throw batch.Missing(feature, i);
                }

                value ??= feature.Default;
                if (value.Count != size)
                {
                    throw batch.Error(feature.Key, i, $"Number of {Kind(feature.Type)} values != expected.  Values size: {value.Count} but output shape: {feature.Shape}");
                }
            }

            Elements.Copy(value ?? feature.Default, 0, result, i * size, value?.Count ?? 0);
        }

        return batch.IsSingle ? result.View(shape) : result;
    }

    /// <summary>The rows of the longest example.</summary>
    private static long Rows(ExampleBatch batch, DenseFeatureSpec feature, Tensor?[] values)
    {
        long most = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var count = values[i]?.Count ?? 0;
            if (feature.Stride == 0 ? count != 0 : count % feature.Stride != 0)
            {
                throw batch.Error(feature.Key, i, $"Number of {Kind(feature.Type)} values is not a multiple of stride length. Saw {count} values but output shape is: {feature.Shape}");
            }

            most = Math.Max(most, feature.Stride == 0 ? 0 : count / feature.Stride);
        }

        return most;
    }

    private static void Pad(Tensor result, Tensor padding)
    {
        if (padding.Count > 0)
        {
            Elements.Fill(result, padding);
        }
        else
        {
            Elements.Clear(result);
        }
    }

    private static string Kind(DType type) => type == DType.String ? "bytes" : type.Name;
}
