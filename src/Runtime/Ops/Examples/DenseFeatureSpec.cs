using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Examples;

/// <summary>A feature of a given shape that is asked for.</summary>
/// <param name="Key">Its name in the examples.</param>
/// <param name="Shape">Its shape; an unknown first dimension is padded to the longest of the batch.</param>
/// <param name="Default">What an example without it gets, or pads with; no elements where it is required.</param>
internal sealed record DenseFeatureSpec(string Key, Shape Shape, Tensor Default)
{
    /// <summary>String, float or int64.</summary>
    public DType Type => Default.DType;

    /// <summary>True when examples may differ in the first dimension.</summary>
    public bool IsOpen => Shape.Rank > 0 && Shape[0] == Shape.Unknown;

    /// <summary>Elements of the feature, or of one row where it is open.</summary>
    public long Stride => (IsOpen ? Shape.Slice(1) : Shape).ElementCount;

    /// <summary>The dense features of a node.</summary>
    /// <param name="c">The node's context.</param>
    /// <param name="keys">Their names.</param>
    /// <param name="first">The first of the node's inputs that are defaults.</param>
    /// <exception cref="InvalidArgumentError">Names, shapes and defaults do not fit each other.</exception>
    public static DenseFeatureSpec[] Read(KernelContext c, string[] keys, int first)
    {
        var shapes = c.Node.Shapes("dense_shapes");
        if (keys.Length != shapes.Length || keys.Length != c.InputCount - first)
        {
            throw new InvalidArgumentError($"len(dense_keys) != len(dense_shapes) or len(dense_defaults): {keys.Length} vs. {shapes.Length} vs. {c.InputCount - first}");
        }

        return [.. keys.Select((key, i) => new DenseFeatureSpec(key, shapes[i], c.Input(first + i)).Checked(i))];
    }

    private DenseFeatureSpec Checked(int index)
    {
        if (!Shape.HasRank || Shape.Dims[(IsOpen ? 1 : 0)..].Contains(Shape.Unknown))
        {
            throw new InvalidArgumentError($"dense_shapes[{index}] has unknown rank or unknown inner dimensions: {Shape}");
        }

        if (IsOpen && Default.Count > 1)
        {
            throw new InvalidArgumentError(
                $"dense_shape[{index}] is a variable length shape: {Shape}, therefore def_value[{index}] must contain a single element (the padding element).  But its shape is: {Default.Shape}");
        }

        return IsOpen || Default.Count == 0 || Shape.IsCompatibleWith(Default.Shape)
            ? this
            : throw new InvalidArgumentError($"def_value[{index}].shape() == {Default.Shape} is not compatible with dense_shapes_[{index}] == {Shape}");
    }
}
