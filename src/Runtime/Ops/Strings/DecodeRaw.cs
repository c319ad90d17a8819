using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>The bytes of strings as numbers; each string becomes a row.</summary>
internal sealed class DecodeRaw : ComputeOp
{
    public override string SignatureText => "DecodeRaw(bytes:string) -> (output:out_type) | out_type:type in {half,float,double,int32,uint16,uint8,int16,int8,int64}; little_endian:bool=True";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.Input(0).Concat(Shape.OfRank(1)));

    protected override void Compute(KernelContext c)
    {
        var input = c.Input(0);
        var type = c.Node.Type("out_type");
        if (input.Count == 0)
        {
            c.Allocate(0, input.Shape.Concat(new Shape(0)));
            return;
        }

        var length = input.StringAt(0).Length;
        for (var i = 1; i < input.Count; i++)
        {
            if (input.StringAt(i).Length != length)
            {
                throw new InvalidArgumentError($"DecodeRaw requires input strings to all be the same size, but element {i} has size {length} != {input.StringAt(i).Length}");
            }
        }

        if (length % type.Size != 0)
        {
            throw new InvalidArgumentError($"Input to DecodeRaw has length {length} that is not a multiple of {type.Size}, the size of {type.Name}");
        }

        var output = c.Allocate(0, input.Shape.Concat(new Shape(length / type.Size)));
        for (var i = 0; i < input.Count; i++)
        {
            input.StringAt(i).CopyTo(output.Bytes[(i * length)..]);
        }

        if (!c.Node.Bool("little_endian"))
        {
            for (var at = 0; at < output.ByteCount; at += type.Size)
            {
                output.Bytes.Slice(at, type.Size).Reverse();
            }
        }
    }
}
