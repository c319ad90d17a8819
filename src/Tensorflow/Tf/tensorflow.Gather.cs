namespace Tensorflow;

/// <content>Lookups.</content>
public partial class tensorflow
{
    /// <summary>The slices <paramref name="indices"/> of a tensor along <paramref name="axis"/>.</summary>
    public Tensor gather(Tensor @params, Tensor indices, string name = null, int axis = 0) => gen_ops.Apply("GatherV2", name, [@params, indices, axis]).output;
}
