using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Writes bytes to a file, and makes the folders to it.</summary>
internal sealed class WriteFile : ComputeOp
{
    public override string SignatureText => "WriteFile(filename:str, contents:str) -> () |";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 0);
        c.InputOfRank(1, 0);
    }

    protected override void Compute(KernelContext c)
    {
        var (path, contents) = (c.Input(0), c.Input(1));
        if (path.Shape.Rank != 0 || contents.Shape.Rank != 0)
        {
            throw new InvalidArgumentError($"The file's name and its contents must be scalars, and have the shapes {path.Shape} and {contents.Shape}.");
        }

        var target = path.TextAt(0);
        try
        {
            if (Path.GetDirectoryName(target) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            File.WriteAllBytes(target, contents.StringAt(0));
        }
        catch (UnauthorizedAccessException e)
        {
            throw new PermissionDeniedError($"{target}; Permission denied", e);
        }
    }
}
