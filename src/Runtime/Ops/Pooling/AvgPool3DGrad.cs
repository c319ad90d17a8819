using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Convolution;

namespace Reproductions.Runtime.Ops.Pooling;

/// <summary>The gradient of AvgPool3D: each window's is shared by its cells that lie in the input.</summary>
internal sealed class AvgPool3DGrad : OpType
{
    public override string SignatureText => "AvgPool3DGrad(orig_input_shape:int32, grad:T) -> (output:T) | ksize:list(int)>=5; strides:list(int)>=5; padding:string in {'SAME','VALID'}; data_format:string='NDHWC' in {'NDHWC','NCDHW'}; T:type in {half,bfloat16,float,double}";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.WithRank(c.ConstantAsShape(0), 5));

    public override Kernel? CreateKernel(Node node) => node.Type("T") is DType.Float32 or DType.Float64 or DType.Half
        ? new GradKernel(node.Type("T"), new VolumeWindow(node), node.Ints("ksize")[1..4])
        : null;

    private sealed class GradKernel(DType type, VolumeWindow window, long[] size) : VolumePoolGrad(type, window, size)
    {
        protected override void Run<T>(KernelContext c)
        {
            var shape = new Shape(Integers.Read(c.Input(0)));
            var gradient = c.Input(1);
            CheckShape("grad", gradient.Shape, Pooled(shape));
            var channels = shape[4];
            var output = c.Allocate(0, shape);
            output.Span<T>().Clear();
            ForEachWindow(shape, (number, cells) =>
            {
                foreach (var cell in cells)
                {
                    for (var k = 0L; k < channels; k++)
                    {
                        output.Span<T>()[(int)((cell * channels) + k)] += gradient.Span<T>()[(int)((number * channels) + k)] / T.CreateTruncating(cells.Count);
                    }
                }
            });
        }
    }
}
