namespace Tensorflow.Framework.Models;

/// <summary>Shape, element type and name of a tensor, without its value (python/framework/tensor_spec.py). Immutable.</summary>
public class TensorSpec(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT, string name = null)
{
    /// <summary>The static shape.</summary>
    public Shape shape { get; } = shape;

    /// <summary>The element type.</summary>
    public TF_DataType dtype { get; } = dtype;

    /// <summary>The name; null for none.</summary>
    public string name { get; } = name;

    /// <summary>As Python prints it: <c>TensorSpec(shape=(?, 3), dtype=tf.float32, name='x:0')</c>.</summary>
    public override string ToString() => $"TensorSpec(shape={shape.Host.ToPythonString()}, dtype=tf.{dtype.as_numpy_name()}, name={(name is null ? "None" : $"'{name}'")})";
}
