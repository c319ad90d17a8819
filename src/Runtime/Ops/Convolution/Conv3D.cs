using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Ops.Elementwise;

namespace Reproductions.Runtime.Ops.Convolution;

/// <summary>3-D convolution (cross-correlation) NDHWC x DHWIO, by the definition.</summary>
internal sealed class Conv3D : OpType
{
    public override string SignatureText => "Conv3D(input:T, filter:T) -> (output:T) | T:type in {half,bfloat16,float,double}; strides:list(int)>=5; padding:string in {'SAME','VALID'}; data_format:string='NDHWC' in {'NDHWC','NCDHW'}; dilations:list(int)=[1,1,1,1,1]";

    public override void InferShapes(ShapeContext c)
    {
        var input = c.InputOfRank(0, 5);
        var filter = c.InputOfRank(1, 5);
        c.Merge(input[c.Node.Text("data_format") == "NCDHW" ? 1 : 4], filter[3]);
        c.Set(0, new VolumeWindow(c.Node).Infer(c, input, filter.Dims[..3], filter[4]));
    }

    public override Kernel? CreateKernel(Node node) =>
        node.Type("T") is DType.Float32 or DType.Float64 or DType.Half && node.Ints("dilations").All(d => d == 1)
            ? new VolumeKernel(node.Type("T"), new VolumeWindow(node))
            : null;

    private sealed class VolumeKernel(DType type, VolumeWindow window) : NumberKernel(type)
    {
        protected override void Run<T>(KernelContext c)
        {
            var input = c.Input(0);
            var filter = c.Input(1);
            var (channels, outputs) = (filter.Shape[3], filter.Shape[4]);
            if (input.Shape[4] != channels)
            {
                throw new InvalidArgumentError($"input and filter must have the same depth: {input.Shape[4]} vs {channels}");
            }

            var size = filter.Shape.Slice(0, 3).ToArray();
            var cells = window.Output(input.Shape, size);
            var output = c.Allocate(0, new Shape(input.Shape[0], cells[0], cells[1], cells[2], outputs));
            var sums = new double[outputs];
            VolumeWindow.ForEach(input.Shape[0], cells, (n, place, number) =>
            {
                Array.Clear(sums);
                window.Visit(input.Shape, size, n, place, (tap, cell) =>
                {
                    for (var i = 0L; i < channels; i++)
                    {
                        var value = double.CreateTruncating(input.Span<T>()[(int)((cell * channels) + i)]);
                        for (var o = 0L; o < outputs; o++)
                        {
                            sums[o] += value * double.CreateTruncating(filter.Span<T>()[(int)((((tap * channels) + i) * outputs) + o)]);
                        }
                    }
                });
                for (var o = 0L; o < outputs; o++)
                {
                    output.Span<T>()[(int)((number * outputs) + o)] = T.CreateTruncating(sums[o]);
                }
            });
        }
    }
}
