using Reproductions.Runtime.Formats.TensorBundle;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Checkpoints;

/// <summary>Writes tensors to a checkpoint of format V2.</summary>
internal sealed class SaveV2 : ComputeOp
{
    private const int FirstTensor = 3;

    public override string SignatureText => "SaveV2(prefix:str, tensor_names:str, shape_and_slices:str, tensors:list:dtypes) -> () | dtypes:list(type) >=1 | is_stateful";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 0);
        for (var i = 1; i <= 2; i++)
        {
            c.WithValue(c.InputOfRank(i, 1)[0], c.InputCount - FirstTensor);
        }
    }

    protected override void Compute(KernelContext c)
    {
        var count = c.InputCount - FirstTensor;
        var prefix = CheckpointInputs.Prefix(c);
        var keys = CheckpointInputs.Keys(c, 1, count, "tensor_names");
        var slices = CheckpointInputs.Keys(c, 2, count, "shape_and_slices");
        using var writer = new BundleWriter(prefix);
        for (var i = 0; i < count; i++)
        {
            var value = c.Input(FirstTensor + i);
            if (CheckpointInputs.Slice(slices[i], value) is { } slice)
            {
                writer.AddSlice(keys[i], slice.FullShape, slice.Slice, value);
            }
            else
            {
                writer.Add(keys[i], value);
            }
        }

        writer.Finish();
    }
}
