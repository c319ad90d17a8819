using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Convolution;

namespace Reproductions.Runtime.Ops.Pooling;

/// <summary>The gradient of MaxPool3D: every cell that equals its window's largest has the whole of it, as on TensorFlow's CPU.</summary>
internal sealed class MaxPool3DGrad : OpType
{
    public override string SignatureText => "MaxPool3DGrad(orig_input:TInput, orig_output:TInput, grad:T) -> (output:T) | ksize:list(int)>=5; strides:list(int)>=5; padding:string in {'SAME','VALID'}; data_format:string='NDHWC' in {'NDHWC','NCDHW'}; T:type=float in {half,bfloat16,float}; TInput:type=float in {half,bfloat16,float}";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.InputOfRank(0, 5));

    public override Kernel? CreateKernel(Node node) => node.Type("T") is DType.Float32 or DType.Half && node.Type("T") == node.Type("TInput")
        ? new GradKernel(node.Type("T"), new VolumeWindow(node), node.Ints("ksize")[1..4])
        : null;

    private sealed class GradKernel(DType type, VolumeWindow window, long[] size) : VolumePoolGrad(type, window, size)
    {
        protected override void Run<T>(KernelContext c)
        {
            var (input, largest, gradient) = (c.Input(0), c.Input(1), c.Input(2));
            var pooled = Pooled(input.Shape);
            CheckShape("orig_output", largest.Shape, pooled);
            CheckShape("grad", gradient.Shape, pooled);
            var channels = input.Shape[4];
            var output = c.Allocate(0, input.Shape);
            output.Span<T>().Clear();
            ForEachWindow(input.Shape, (number, cells) =>
            {
                foreach (var cell in cells)
                {
                    for (var k = 0L; k < channels; k++)
                    {
                        var (from, to) = ((int)((number * channels) + k), (int)((cell * channels) + k));
                        if (input.Span<T>()[to] == largest.Span<T>()[from])
                        {
                            output.Span<T>()[to] += gradient.Span<T>()[from];
                        }
                    }
                }
            });
        }
    }
}
