using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Examples;

/// <summary>The features of a batch of serialized tf.train.Example (tf.parse_example).</summary>
internal sealed class ParseExample : ExampleParser
{
    public override string SignatureText => "ParseExample(serialized:string, names:string, sparse_keys:Nsparse*string, dense_keys:Ndense*string, dense_defaults:Tdense) -> (sparse_indices:Nsparse*int64, sparse_values:sparse_types, sparse_shapes:Nsparse*int64, dense_values:Tdense) | Nsparse:int>=0; Ndense:int>=0; sparse_types:list(type) in {float,int64,string}>=0; Tdense:list(type) in {float,int64,string}>=0; dense_shapes:list(shape)>=0";

    public override void InferShapes(ShapeContext c)
    {
        var serialized = c.InputOfRank(0, 1);
        c.InputOfRank(1, 1);
        SetShapes(c, serialized, (int)c.Node.Int("Nsparse"), 0);
    }

    protected override void Compute(KernelContext c)
    {
        var serialized = c.Input(0);
        if (serialized.Shape.Rank != 1)
        {
            throw new InvalidArgumentError($"Expected serialized to be a vector, got shape: {serialized.Shape}");
        }

        var (sparse, dense) = ((int)c.Node.Int("Nsparse"), (int)c.Node.Int("Ndense"));
        var sparseKeys = Enumerable.Range(2, sparse).Select(i => c.Input(i).TextAt(0)).ToArray();
        var denseKeys = Enumerable.Range(2 + sparse, dense).Select(i => c.Input(i).TextAt(0)).ToArray();
        Parse(
            c,
            new ExampleBatch(serialized, c.Input(1)),
            Features("sparse", sparseKeys, c.Node.Types("sparse_types")),
            DenseFeatureSpec.Read(c, denseKeys, 2 + sparse + dense),
            []);
    }
}
