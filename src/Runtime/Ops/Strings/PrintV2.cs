using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Prints a string to a stream, or appends it to a file (<c>file://</c> and a path).</summary>
internal sealed class PrintV2 : ComputeOp
{
    private const string FilePrefix = "file://";

    public override string SignatureText => "PrintV2(input:string) -> () | output_stream:string='stderr' | is_stateful";

    public override void InferShapes(ShapeContext c) => c.InputOfRank(0, 0);

    protected override void Compute(KernelContext c)
    {
        if (c.Input(0).Shape.Rank != 0)
        {
            throw new InvalidArgumentError($"Input is expected to be scalar, but got {c.Input(0).Shape}");
        }

        var text = c.Input(0).TextAt(0) + (c.Node.Attributes.Find("end")?.S.ToStringUtf8() ?? "\n");
        switch (c.Node.Text("output_stream"))
        {
            case "stdout":
                Console.Out.Write(text);
                break;
            case "stderr" or "log(info)" or "log(warning)" or "log(error)":
                Console.Error.Write(text);
                break;
            case var file when file.StartsWith(FilePrefix, StringComparison.Ordinal):
                File.AppendAllText(file[FilePrefix.Length..], text);
                break;
            case var unknown:
                throw new InvalidArgumentError($"Unknown output stream: {unknown}");
        }
    }
}
