using Reproductions.Runtime.Formats;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>The bytes of a file.</summary>
internal sealed class ReadFile : ComputeOp
{
    public override string SignatureText => "ReadFile(filename:str) -> (contents:str) |";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 0);
        c.Set(0, Shape.Scalar);
    }

    protected override void Compute(KernelContext c)
    {
        var path = c.Input(0).TextAt(0);
        var bytes = FileErrors.ReadAll(path, Array.MaxLength, length => new ResourceExhaustedError($"OOM when reading '{path}': it has {length} bytes, one string holds at most {Array.MaxLength}."));
        c.SetOutput(0, Tensor.FromByteStrings(Shape.Scalar, [bytes]));
    }
}
