using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Resizing;

/// <summary>The gradient of ResizeBilinear.</summary>
internal sealed class ResizeBilinearGrad : OpType
{
    public override string SignatureText => "ResizeBilinearGrad(grads:float, original_image:T) -> (output:T) | T:type in {float,bfloat16,half,double}; align_corners:bool=False";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 1);

    public override Kernel? CreateKernel(Node node) => NumberKernel.Supports(node.Type("T")) ? new GradKernel(node.Type("T")) : null;

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
                    var (top, bottom, down) = Between.Of(scale.Place(y, scale.Rows), scale.InHeight);
                    for (var x = 0L; x < scale.OutWidth; x++)
                    {
                        var (left, right, across) = Between.Of(scale.Place(x, scale.Columns), scale.InWidth);
                        for (var k = 0; k < channels; k++)
                        {
                            var value = dy[index++];
                            Add(target, n, top, left, k, value * (1 - down) * (1 - across));
                            Add(target, n, top, right, k, value * (1 - down) * across);
                            Add(target, n, bottom, left, k, value * down * (1 - across));
                            Add(target, n, bottom, right, k, value * down * across);
                        }
                    }
                }
            }

            void Add(Span<T> values, long n, long y, long x, long k, float value) =>
                values[(int)((((((n * scale.InHeight) + y) * scale.InWidth) + x) * channels) + k)] += T.CreateTruncating(value);
        }
    }
}
