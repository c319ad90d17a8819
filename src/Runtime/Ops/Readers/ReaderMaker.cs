using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Readers;

/// <summary>An op that holds a reader of the session and gives a handle to it.</summary>
internal abstract class ReaderMaker : OpType
{
    public override void InferShapes(ShapeContext c) => c.Set(0, c.Node.OutputTypes[0].IsRef ? new Shape(2) : Shape.Scalar);

    public override Kernel CreateKernel(Node node) => new DelegateKernel(c => c.SetSessionHandle(Make));

    /// <summary>Makes the reader.</summary>
    protected abstract ReaderState Make(Node node, string name);

    /// <summary>A reader of records of one length, after its attributes are checked.</summary>
    protected static ReaderState FixedLength(Node node, string name)
    {
        foreach (var (attribute, least) in new[] { ("header_bytes", 0), ("record_bytes", 1), ("footer_bytes", 0), ("hop_bytes", 0) })
        {
            if (node.Int(attribute) < least)
            {
                throw new InvalidArgumentError($"{attribute} must be >= {least} but got {node.Int(attribute)}");
            }
        }

        return new FixedLengthReader(name, node.Int("header_bytes"), node.Int("record_bytes"), node.Int("footer_bytes"), node.Int("hop_bytes"), node.Text("encoding"));
    }
}
