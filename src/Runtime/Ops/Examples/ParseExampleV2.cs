using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Examples;

/// <summary>The features of serialized tf.train.Example, a vector or one scalar; also as ragged tensors.</summary>
internal sealed class ParseExampleV2 : ExampleParser
{
    private const int FirstDefault = 5;

    public override string SignatureText => "ParseExampleV2(serialized:string, names:string, sparse_keys:string, dense_keys:string, ragged_keys:string, dense_defaults:Tdense) -> (sparse_indices:num_sparse*int64, sparse_values:sparse_types, sparse_shapes:num_sparse*int64, dense_values:Tdense, ragged_values:ragged_value_types, ragged_row_splits:ragged_split_types) | Tdense:list(type) in {float,int64,string}>=0; num_sparse:int>=0; sparse_types:list(type) in {float,int64,string}>=0; ragged_value_types:list(type) in {float,int64,string}>=0; ragged_split_types:list(type) in {int32,int64}>=0; dense_shapes:list(shape)>=0";

    public override bool IsNewerThan113 => true;

    public override void InferShapes(ShapeContext c)
    {
        var serialized = c.WithRankAtMost(c.Input(0), 1);
        SetShapes(c, serialized, (int)c.Node.Int("num_sparse"), c.Node.Types("ragged_value_types").Length);
    }

    protected override void Compute(KernelContext c)
    {
        var serialized = c.Input(0);
        if (serialized.Shape.Rank > 1)
        {
            throw new InvalidArgumentError($"Expected serialized to be a scalar or vector, got shape: {serialized.Shape}");
        }

        var ragged = Features("ragged", Texts(c.Input(4)), c.Node.Types("ragged_value_types"));
        if (serialized.Shape.Rank == 0 && ragged.Length > 0)
        {
            throw new UnimplementedError("ParseExampleV2 of a scalar gives no ragged features in this runtime; give it a vector of one example.");
        }

        Parse(
            c,
            new ExampleBatch(serialized, c.Input(1)),
            Features("sparse", Texts(c.Input(2)), c.Node.Types("sparse_types")),
            DenseFeatureSpec.Read(c, Texts(c.Input(3)), FirstDefault),
            ragged);
    }

    private static string[] Texts(Tensor keys) => [.. Enumerable.Range(0, (int)keys.Count).Select(i => keys.TextAt(i))];
}
