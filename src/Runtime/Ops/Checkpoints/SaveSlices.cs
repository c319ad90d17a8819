using Reproductions.Runtime.Formats.SavedSlices;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Checkpoints;

/// <summary>Writes tensors, or slices of them, to a checkpoint of format V1.</summary>
internal class SaveSlices : ComputeOp
{
    public override string SignatureText => "SaveSlices(filename:str, tensor_names:str, shapes_and_slices:str, data:list:T) -> () | T:list(type) >=1 | is_stateful";

    /// <summary>Number of the first input that is a tensor to save.</summary>
    protected virtual int FirstTensor => 3;

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 0);
        for (var i = 1; i < FirstTensor; i++)
        {
            c.WithValue(c.InputOfRank(i, 1)[0], c.InputCount - FirstTensor);
        }
    }

    protected override void Compute(KernelContext c)
    {
        var count = c.InputCount - FirstTensor;
        var names = CheckpointInputs.Keys(c, 1, count, "tensor_names");
        var slices = FirstTensor > 2 ? CheckpointInputs.Keys(c, 2, count, "shapes_and_slices") : new string[count];
        var writer = new SavedSlicesWriter(CheckpointInputs.Prefix(c));
        for (var i = 0; i < count; i++)
        {
            var value = c.Input(FirstTensor + i);
            if (CheckpointInputs.Slice(slices[i] ?? "", value) is { } slice)
            {
                writer.AddSlice(names[i], slice.FullShape, slice.Slice, value);
            }
            else
            {
                writer.Add(names[i], value);
            }
        }

        writer.Finish();
    }
}
