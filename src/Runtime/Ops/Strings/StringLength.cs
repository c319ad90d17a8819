using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Lengths of strings, in bytes or characters.</summary>
internal sealed class StringLength : ComputeOp
{
    public override string SignatureText => "StringLength(input:string) -> (output:int32) | unit:string='BYTE' in {'BYTE','UTF8_CHAR'}";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var bytes = c.Node.Text("unit") == "BYTE";
        var output = c.Allocate(0, input.Shape);
        for (var i = 0; i < input.Count; i++)
        {
            output.Span<int>()[i] = bytes ? input.StringAt(i).Length : input.StringAt(i).Count(b => (b & 0xC0) != 0x80);
        }
    }
}
