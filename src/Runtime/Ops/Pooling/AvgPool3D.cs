using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Convolution;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Pooling;

/// <summary>The mean of each 3-D window's cells that lie in the input.</summary>
internal sealed class AvgPool3D : OpType
{
    public override string SignatureText => "AvgPool3D(input:T) -> (output:T) | ksize:list(int)>=5; strides:list(int)>=5; padding:string in {'SAME','VALID'}; data_format:string='NDHWC' in {'NDHWC','NCDHW'}; T:type in {half,bfloat16,float,double}";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.InputOfRank(0, 5);
        var first = c.Node.Text("data_format") == "NCDHW" ? 2 : 1;
        c.Set(0, new VolumeWindow(c.Node).Infer(c, input, c.Node.Ints("ksize").AsSpan(first, 3), input[first == 1 ? 4 : 1]));
    }

    public override Kernel? CreateKernel(Node node) =>
        node.Type("T") is DType.Float32 or DType.Float64 or DType.Half
            ? new VolumeKernel(node.Type("T"), new VolumeWindow(node), node.Ints("ksize")[1..4])
            : null;

    private sealed class VolumeKernel(DType type, VolumeWindow window, long[] size) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var input = c.Input(0);
            var channels = input.Shape[4];
            var cells = window.Output(input.Shape, size);
            var output = c.Allocate(0, new Shape(input.Shape[0], cells[0], cells[1], cells[2], channels));
            var totals = new double[channels];
            VolumeWindow.ForEach(input.Shape[0], cells, (n, place, number) =>
            {
                Array.Fill(totals, 0);
                var count = 0;
                window.Visit(input.Shape, size, n, place, (_, cell) =>
                {
                    count++;
                    for (var i = 0L; i < channels; i++)
                    {
                        var value = double.CreateTruncating(input.Span<T>()[(int)((cell * channels) + i)]);
                        totals[i] = totals[i] + value;
                    }
                });
                for (var i = 0L; i < channels; i++)
                {
                    output.Span<T>()[(int)((number * channels) + i)] = T.CreateTruncating(totals[i] / Math.Max(1, count));
                }
            });
        }
    }
}
