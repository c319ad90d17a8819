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
        try
        {
            c.SetOutput(0, Tensor.FromByteStrings(Shape.Scalar, [File.ReadAllBytes(path)]));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new NotFoundError($"{path}; No such file or directory", e);
        }
    }
}
