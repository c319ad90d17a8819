using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Strings from one Unicode encoding to another, with a choice of what becomes of malformed input (core/kernels/unicode_ops.cc).</summary>
/// <remarks>
/// Input encodings here: UTF-8, UTF-16 and UTF-32 (with or without byte order), US-ASCII and ISO-8859-1; TensorFlow takes all
/// that ICU knows. One malformed sequence, as Unicode delimits it, is one replacement.
/// </remarks>
internal sealed class UnicodeTranscode : ComputeOp
{
    private const int LastControl = 0x1F;

    public override string SignatureText => "UnicodeTranscode(input:string) -> (output:string) | input_encoding:string; output_encoding:string in {'UTF-8','UTF-16-BE','UTF-32-BE'}; errors:string='replace' in {'strict','replace','ignore'}; replacement_char:int=65533; replace_control_characters:bool=False";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    protected override void Compute(KernelContext c)
    {
        var node = c.Node;
        var replacement = node.Int("replacement_char");
        if (replacement is < 0 or > UnicodeEncoder.LastCodePoint)
        {
            throw new InvalidArgumentError("replacement_char out of unicode codepoint range");
        }

        var source = UnicodeDecoder.Find(node.Text("input_encoding"))
            ?? throw new InvalidArgumentError($"Could not create converter for input encoding: {node.Text("input_encoding")}. Known here: {UnicodeDecoder.Known}.");
        var target = node.Text("output_encoding");
        var (errors, replacesControls) = (node.Text("errors"), node.Bool("replace_control_characters"));
        var input = c.Input(0);
        var output = c.Allocate(0, input.Shape);
        for (var i = 0; i < input.Count; i++)
        {
            var bytes = new List<byte>(input.StringAt(i).Length);
            foreach (var read in source(input.StringAt(i)))
            {
                var isFault = read is UnicodeDecoder.Malformed || (replacesControls && read <= LastControl);
                if (isFault && errors == "strict")
                {
                    throw new InvalidArgumentError($"Invalid formatting on input string: element {i} has a malformed sequence or a control character that is to be replaced.");
                }

                if (!isFault || errors == "replace")
                {
                    UnicodeEncoder.Append(bytes, isFault ? (int)replacement : read, target);
                }
            }

            output.Objects[i] = bytes.ToArray();
        }
    }
}
