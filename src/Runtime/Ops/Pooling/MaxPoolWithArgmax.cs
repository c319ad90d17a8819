using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Pooling;

/// <summary>The largest of each window and where it lies in its image.</summary>
internal sealed class MaxPoolWithArgmax : OpType
{
    public override string SignatureText => "MaxPoolWithArgmax(input:T) -> (output:T, argmax:Targmax) | ksize:list(int)>=4; strides:list(int)>=4; Targmax:type=int64 in {int32,int64}; padding:string in {'SAME','VALID'}; T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}";

    public override void InferShapes(ShapeContext c)
    {
        new PoolSizes(c.Node).Infer(c);
        c.Set(1, c.Outputs[0]);
    }

    public override Kernel? CreateKernel(Node node) =>
        NumberKernel.Supports(node.Type("T")) ? new ArgmaxKernel(node.Type("T"), new PoolSizes(node)) : null;

    private sealed unsafe class ArgmaxKernel(DType type, PoolSizes sizes) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var input = c.Input(0);
            sizes.CheckWindow();
            var shape = sizes.Of(input.Shape, out var pooled);
            var output = c.Allocate(0, pooled);
            var positions = c.Allocate(1, pooled);
            var includeBatch = c.Node.Bool("include_batch_in_index");
            if (positions.DType == DType.Int64)
            {
                Kernels.Pooling.MaxPool.WithArgmax(shape, input.Data<T>(), output.Data<T>(), positions.Data<long>(), includeBatch, c.Workers);
                return;
            }

            using var scratch = c.Workers.Scratch.Rent((positions.Count + 1) * sizeof(long));
            var wide = (long*)scratch.Pointer;
            Kernels.Pooling.MaxPool.WithArgmax(shape, input.Data<T>(), output.Data<T>(), wide, includeBatch, c.Workers);
            for (var i = 0L; i < positions.Count; i++)
            {
                positions.Data<int>()[i] = (int)wide[i];
            }
        }
    }
}
