using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Convolution;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Pooling;

/// <summary>The gradient of MaxPool3DGrad: what the first of the largest cells of each window holds.</summary>
internal sealed class MaxPool3DGradGrad : OpType
{
    public override string SignatureText => "MaxPool3DGradGrad(orig_input:T, orig_output:T, grad:T) -> (output:T) | ksize:list(int)>=5; strides:list(int)>=5; padding:string in {'SAME','VALID'}; data_format:string='NDHWC' in {'NDHWC','NCDHW'}; T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}";

    public override void InferShapes(ShapeContext c)
    {
        c.InputOfRank(0, 5);
        c.Set(0, c.InputOfRank(1, 5));
    }

    public override Kernel? CreateKernel(Node node) => NumberKernel.Supports(node.Type("T"))
        ? new GradKernel(node.Type("T"), new VolumeWindow(node), node.Ints("ksize")[1..4])
        : null;

    private sealed class GradKernel(DType type, VolumeWindow window, long[] size) : VolumePoolGrad(type, window, size)
    {
        protected override void Run<T>(KernelContext c)
        {
            var (input, largest, gradient) = (c.Input(0), c.Input(1), c.Input(2));
            var pooled = Pooled(input.Shape);
            CheckShape("orig_output", largest.Shape, pooled);
            CheckShape("grad", gradient.Shape, input.Shape);
            var channels = input.Shape[4];
            var output = c.Allocate(0, pooled);
            output.Span<T>().Clear();
            ForEachWindow(input.Shape, (number, cells) =>
            {
                for (var k = 0L; k < channels; k++)
                {
                    var at = (int)((number * channels) + k);
                    var winner = cells.FindIndex(cell => input.Span<T>()[(int)((cell * channels) + k)] == largest.Span<T>()[at]);
                    if (winner >= 0)
                    {
                        output.Span<T>()[at] = gradient.Span<T>()[(int)((cells[winner] * channels) + k)];
                    }
                }
            });
        }
    }
}
