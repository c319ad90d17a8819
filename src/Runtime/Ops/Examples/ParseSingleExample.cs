using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Examples;

/// <summary>The features of one serialized tf.train.Example (tf.parse_single_example).</summary>
internal sealed class ParseSingleExample : ExampleParser
{
    public override string SignatureText => "ParseSingleExample(serialized:string, dense_defaults:Tdense) -> (sparse_indices:num_sparse*int64, sparse_values:sparse_types, sparse_shapes:num_sparse*int64, dense_values:Tdense) | num_sparse:int>=0; sparse_keys:list(string)>=0; dense_keys:list(string)>=0; sparse_types:list(type) in {float,int64,string}>=0; Tdense:list(type) in {float,int64,string}>=0; dense_shapes:list(shape)>=0";

    public override void InferShapes(ShapeContext c) => SetShapes(c, c.InputOfRank(0, 0), (int)c.Node.Int("num_sparse"), 0);

    protected override void Compute(KernelContext c)
    {
        var serialized = c.Input(0);
        if (serialized.Shape.Rank != 0)
        {
            throw new InvalidArgumentError($"Expected serialized to be a scalar, got shape: {serialized.Shape}");
        }

        Parse(
            c,
            new ExampleBatch(serialized, null),
            Features("sparse", c.Node.Texts("sparse_keys"), c.Node.Types("sparse_types")),
            DenseFeatureSpec.Read(c, c.Node.Texts("dense_keys"), 1),
            []);
    }
}
