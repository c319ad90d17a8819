using System.Text;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Parts of strings: where they begin (negative: from the end) and how long they are, in bytes or characters.</summary>
internal sealed class Substr : ComputeOp
{
    public override string SignatureText => "Substr(input:string, pos:T, len:T) -> (output:string) | T:type in {int32,int64}; unit:string='BYTE' in {'BYTE','UTF8_CHAR'}";

    public override void InferShapes(ShapeContext c)
    {
        var shape = c.Merge(c.Input(1), c.Input(2));
        c.Set(0, c.Broadcast(c.Input(0), shape));
    }

    protected override void Compute(KernelContext c)
    {
        var (input, position, length) = (c.Input(0), c.Input(1), c.Input(2));
        if (!position.Shape.Equals(length.Shape))
        {
            throw new InvalidArgumentError($"pos and len should have the same shape, got: {position.Shape} vs. {length.Shape}");
        }

        if (position.Shape.Rank > 0 && !position.Shape.Equals(input.Shape))
        {
            throw new UnimplementedError($"Substr broadcast not implemented for {input.Shape.Rank} dimensions and positions of shape {position.Shape}");
        }

        var output = c.Allocate(0, input.Shape);
        for (var i = 0; i < input.Count; i++)
        {
            var k = position.Shape.Rank == 0 ? 0 : i;
            output.Objects[i] = Cut(input.StringAt(i), ConstantFolder.Integer(position, k), ConstantFolder.Integer(length, k), c.Node.Text("unit") != "BYTE", i);
        }
    }

    private static byte[] Cut(byte[] value, long from, long length, bool characters, int index)
    {
        var starts = characters ? Characters(value) : null;
        long size = starts?.Count - 1 ?? value.Length;
        var start = from < 0 ? size + from : from;
        if (start < 0 || start > size)
        {
            throw new InvalidArgumentError($"pos {from} out of range for string b'{Encoding.UTF8.GetString(value)}' at index {index}");
        }

        var end = Math.Min(size, start + Math.Max(0, length));
        return starts is null ? value[(int)start..(int)end] : value[starts[(int)start]..starts[(int)end]];
    }

    private static List<int> Characters(byte[] value)
    {
        var starts = new List<int>();
        for (var i = 0; i < value.Length; i++)
        {
            if ((value[i] & 0xC0) != 0x80)
            {
                starts.Add(i);
            }
        }

        starts.Add(value.Length);
        return starts;
    }
}
