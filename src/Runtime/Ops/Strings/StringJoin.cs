using System.Text;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Joins strings element by element; scalars repeat.</summary>
internal sealed class StringJoin : ComputeOp
{
    public override string SignatureText => "StringJoin(inputs:N*str) -> (output:str) | N:int >=1; separator:string=''";

    public override void InferShapes(ShapeContext c)
    {
        var shape = Shape.Scalar;
        var found = false;
        for (var i = 0; i < c.InputCount; i++)
        {
            var input = c.Input(i);
            if (!input.HasRank)
            {
                shape = Shape.UnknownRank;
                found = true;
            }
            else if (input.Rank > 0)
            {
                shape = found ? c.Merge(shape, input) : input;
                found = true;
            }
        }

        c.Set(0, shape);
    }

    protected override void Compute(KernelContext c)
    {
        var shape = Shape.Scalar;
        for (var i = 0; i < c.InputCount; i++)
        {
            var input = c.Input(i).Shape;
            if (input.Rank > 0)
            {
                shape = shape.Rank == 0 || shape.Equals(input)
                    ? input
                    : throw new InvalidArgumentError($"Input shapes do not match: {shape} vs. {input}");
            }
        }

        var separator = Encoding.UTF8.GetBytes(c.Node.Text("separator"));
        var output = c.Allocate(0, shape);
        for (var j = 0; j < output.Count; j++)
        {
            var joined = new List<byte>();
            for (var i = 0; i < c.InputCount; i++)
            {
                joined.AddRange(i > 0 ? separator : []);
                joined.AddRange(c.Input(i).StringAt(c.Input(i).Shape.Rank == 0 ? 0 : j));
            }

            output.Objects[j] = joined.ToArray();
        }
    }
}
