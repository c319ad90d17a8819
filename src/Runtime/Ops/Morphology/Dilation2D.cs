using System.Numerics;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Morphology;

/// <summary>The largest sum of the input and the filter that lies over it, for each place of the filter; cells outside take no part.</summary>
internal sealed class Dilation2D : ComputeOp
{
    public override string SignatureText => "Dilation2D(input:T, filter:T) -> (output:T) | T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}; strides:list(int)>=4; rates:list(int)>=4; padding:string in {SAME,VALID}";

    public override void InferShapes(ShapeContext c) => DilationSizes.Infer(c);

    protected override void Compute(KernelContext c)
    {
        var sizes = new DilationSizes(c);
        Numbers.Visit(c.Input(0).DType, new Largest(sizes, c.Input(0), c.Input(1), c.Allocate(0, sizes.Output)));
    }

    private readonly struct Largest(DilationSizes sizes, Tensor input, Tensor filter, Tensor output) : INumberVisitor
    {
        public void Run<T>()
            where T : unmanaged, INumber<T>
        {
            for (var i = 0; i < output.Count; i++)
            {
                var isFirst = true;
                foreach (var (cell, weight) in sizes.Window(i))
                {
                    var sum = input.Span<T>()[cell] + filter.Span<T>()[weight];
                    output.Span<T>()[i] = isFirst || sum > output.Span<T>()[i] ? sum : output.Span<T>()[i];
                    isFirst = false;
                }
            }
        }
    }
}
