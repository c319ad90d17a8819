using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Pooling;

/// <summary>The gradient of MaxPoolWithArgmax: each output's is added to the cell that it came from. TensorFlow's CPU has a kernel for int64 positions alone.</summary>
internal sealed class MaxPoolGradWithArgmax : OpType
{
    public override string SignatureText => "MaxPoolGradWithArgmax(input:T, grad:T, argmax:Targmax) -> (output:T) | ksize:list(int)>=4; strides:list(int)>=4; padding:string in {'SAME','VALID'}; Targmax:type in {int32,int64}; T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}";

    public override void InferShapes(ShapeContext c) => c.Set(0, c.InputOfRank(0, 4));

    public override Kernel? CreateKernel(Node node) =>
        NumberKernel.Supports(node.Type("T")) && node.Type("Targmax") == DType.Int64 ? new GradKernel(node.Type("T"), new PoolSizes(node)) : null;

    private sealed class GradKernel(DType type, PoolSizes sizes) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var input = c.Input(0);
            sizes.CheckWindow();
            sizes.Of(input.Shape, out var pooled);
            if (!c.Input(1).Shape.Equals(pooled))
            {
                throw new InvalidArgumentError($"Expected grad shape to be {pooled}, but got {c.Input(1).Shape}");
            }

            if (!c.Input(2).Shape.Equals(pooled))
            {
                throw new InvalidArgumentError($"Expected argmax shape to be {pooled}, but got {c.Input(2).Shape}");
            }

            var gradient = c.Input(1).Span<T>();
            var places = c.Input(2).Span<long>();
            var output = c.Allocate(0, input.Shape).Span<T>();
            output.Clear();
            var image = input.Shape.Slice(1).ElementCount;
            var perImage = Math.Max(1, pooled.Slice(1).ElementCount);
            var counted = c.Node.Bool("include_batch_in_index");
            for (var i = 0; i < gradient.Length; i++)
            {
                var place = counted ? places[i] : places[i] + (i / perImage * image);
                if (place < 0 || place >= output.Length)
                {
                    throw new InvalidArgumentError($"Invalid output index: {place}, maximum output index: {output.Length}");
                }

                output[(int)place] += gradient[i];
            }
        }
    }
}
