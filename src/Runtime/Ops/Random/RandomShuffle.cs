using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Kernels.Random;

namespace Reproductions.Runtime.Ops.Random;

/// <summary>The rows of its input in random order.</summary>
internal sealed class RandomShuffle : OpType
{
    private const int WordsPerBlock = 4;

    public override string SignatureText => "RandomShuffle(value:T) -> (output:T) | seed:int=0; seed2:int=0; T:type | is_stateful";

    public override void InferShapes(ShapeContext c) => c.SetSameAs(0, 0);

    public override Kernel CreateKernel(Node node) => new StreamKernel(node, (c, kernel) =>
    {
        var input = c.Input(0);
        if (input.Shape.Rank < 1 || input.Shape[0] < 2)
        {
            c.SetOutput(0, input);
            return;
        }

        var rows = input.Shape[0];
        var order = new long[rows];
        for (long i = 0; i < rows; i++)
        {
            order[i] = i;
        }

        var words = new WordReader(kernel.Reserve((rows - 1 + WordsPerBlock - 1) / WordsPerBlock));
        for (long i = 0; i < rows - 1; i++)
        {
            var other = i + (words.Next() % (rows - i));
            (order[i], order[other]) = (order[other], order[i]);
        }

        var output = c.Allocate(0, input.Shape);
        var width = input.Count / rows;
        for (long i = 0; i < rows; i++)
        {
            Elements.Copy(input, order[i] * width, output, i * width, width);
        }
    });
}
