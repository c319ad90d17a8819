namespace Tensorflow;

/// <content>Clipping and norms.</content>
public partial class tensorflow
{
    /// <summary>The default of TensorFlow.NET's parameter; TensorFlow 1.x names such a scope <c>clip_by_value</c>.</summary>
    private const string ClipByValue = "ClipByValue";

    /// <summary>Values below <paramref name="clip_value_min"/> become it, and those above <paramref name="clip_value_max"/>.</summary>
    public Tensor clip_by_value<T1, T2>(Tensor t, T1 clip_value_min, T2 clip_value_max, string name = ClipByValue) =>
        clip_ops.clip_by_value(t, Limit(clip_value_min), Limit(clip_value_max), name == ClipByValue ? null : name);

    /// <summary>Values below <paramref name="clip_value_min"/> become it, and those above <paramref name="clip_value_max"/>.</summary>
    public Tensor _clip_by_value(Tensor t, Tensor clip_value_min, Tensor clip_value_max, string name = null) =>
        clip_ops.clip_by_value(t, clip_value_min, clip_value_max, name);

    /// <summary>The tensor shrunk so that its L2 norm over <paramref name="axes"/> (all by default) is at most <paramref name="clip_norm"/>.</summary>
    public Tensor clip_by_norm(Tensor t, float clip_norm, Axis axes = null, string name = null) => clip_ops.clip_by_norm(t, Python.Float(clip_norm), axes, name);

    /// <summary>The tensor shrunk so that its L2 norm divided by its number of elements is at most <paramref name="clip_norm"/>.</summary>
    public Tensor clip_by_average_norm(Tensor t, float clip_norm, string name = null) => clip_ops.clip_by_average_norm(t, Python.Float(clip_norm), name);

    /// <summary>The L2 norm of all values of all tensors together.</summary>
    public Tensor global_norm(Tensor[] t_list, string name = null) => clip_ops.global_norm(t_list, name);

    /// <summary>All tensors shrunk by one factor, so that their norm together is at most <paramref name="clip_norm"/>; and the norm before.</summary>
    public (Tensors, Tensor) clip_by_global_norm(Tensor[] t_list, float clip_norm, Tensor use_norm = null, string name = null)
    {
        var (clipped, norm) = clip_ops.clip_by_global_norm(t_list, Python.Float(clip_norm), use_norm, name);
        return (new Tensors(Array.ConvertAll(clipped, c => (Tensor)c)), norm);
    }

    private static object Limit(object value) => value is float number ? Python.Float(number) : value;
}
