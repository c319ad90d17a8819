using System.Text;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>A string scalar: the template with its placeholders replaced by the inputs as text (tf.strings.format).</summary>
internal sealed class StringFormat : ComputeOp
{
    public override string SignatureText => "StringFormat(inputs:T) -> (output:string) | T:list(type)>=0; template:string='%s'; placeholder:string='%s'; summarize:int=3";

    public override void InferShapes(ShapeContext c)
    {
        var placeholders = Pieces(c.Node).Length - 1;
        if (placeholders != c.InputCount)
        {
            throw c.Error($"num placeholders in template and num inputs must match: {placeholders} vs. {c.InputCount}");
        }

        c.Set(0, Shape.Scalar);
    }

    protected override void Compute(KernelContext c)
    {
        var pieces = Pieces(c.Node);
        var text = new StringBuilder(pieces[0]);
        for (var i = 0; i < c.InputCount; i++)
        {
            text.Append(TensorEnds.Of(c.Input(i), c.Node.Int("summarize"))).Append(pieces[i + 1]);
        }

        c.SetOutput(0, Tensor.Scalar(text.ToString()));
    }

    // An empty placeholder stands between any two characters.
    private static string[] Pieces(Node node)
    {
        var (template, placeholder) = (node.Text("template"), node.Text("placeholder"));
        return placeholder.Length > 0 ? template.Split(placeholder)
            : template.Length > 0 ? [.. template.EnumerateRunes().Select(r => r.ToString())]
            : [""];
    }
}
