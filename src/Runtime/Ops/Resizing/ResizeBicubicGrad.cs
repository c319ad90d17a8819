using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Resizing;

/// <summary>The gradient of ResizeBicubic: each pixel's, by the weights of the sixteen that it was made of.</summary>
internal sealed class ResizeBicubicGrad : OpType
{
    public override string SignatureText => "ResizeBicubicGrad(grads:float, original_image:T) -> (output:T) | T:type in {float,double}; align_corners:bool=False";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 1);

    public override Kernel? CreateKernel(Node node) => node.Type("T") is DType.Float32 or DType.Float64 ? new GradKernel(node.Type("T")) : null;

    private sealed class GradKernel(DType type) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var gradient = c.Input(0);
            var shape = c.Input(1).Shape;
            var scale = ResizeScale.Of(c.Node, shape[1], shape[2], gradient.Shape[1], gradient.Shape[2]);
            var channels = (int)shape[3];
            var target = c.Allocate(0, shape).Span<T>();
            target.Clear();
            var dy = gradient.Span<float>();
            var index = 0;
            for (var n = 0L; n < shape[0]; n++)
            {
                for (var y = 0L; y < scale.OutHeight; y++)
                {
                    var rows = CubicWeights.Around(scale, y, scale.Rows, scale.InHeight);
                    for (var x = 0L; x < scale.OutWidth; x++)
                    {
                        var columns = CubicWeights.Around(scale, x, scale.Columns, scale.InWidth);
                        for (var k = 0; k < channels; k++)
                        {
                            var value = T.CreateTruncating(dy[index++]);
                            foreach (var (row, height) in rows)
                            {
                                foreach (var (column, width) in columns)
                                {
                                    var at = (int)((((((n * shape[1]) + row) * shape[2]) + column) * channels) + k);
                                    target[at] += value * T.CreateTruncating(height * width);
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
