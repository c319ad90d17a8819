namespace Tensorflow;

/// <content>Lookups of rows.</content>
public partial class tensorflow
{
    public partial class nn_internal
    {
        /// <summary>The rows <paramref name="ids"/> of a table, which may be a <see cref="PartitionedVariable"/>.</summary>
        public Tensor embedding_lookup(IVariableV1 @params, Tensor ids, string partition_strategy = "mod", string name = null) =>
            embedding_ops.embedding_lookup(@params is PartitionedVariable parts ? [.. parts] : [@params], ids, partition_strategy, name);

        /// <summary>The rows <paramref name="ids"/> of a table.</summary>
        public Tensor embedding_lookup(Tensor @params, Tensor ids, string partition_strategy = "mod", string name = null) =>
            embedding_ops.embedding_lookup([@params], ids, partition_strategy, name);

        /// <inheritdoc cref="embedding_lookup(IVariableV1, Tensor, string, string)"/>
        public Tensor embedding_lookup(ResourceVariable @params, Tensor ids, string partition_strategy = "mod", string name = null) =>
            embedding_lookup((IVariableV1)@params, ids, partition_strategy, name);

        /// <inheritdoc cref="embedding_lookup(IVariableV1, Tensor, string, string)"/>
        public Tensor embedding_lookup(RefVariable @params, Tensor ids, string partition_strategy = "mod", string name = null) =>
            embedding_lookup((IVariableV1)@params, ids, partition_strategy, name);

        /// <summary>The rows <paramref name="ids"/> of a table in several parts.</summary>
        public Tensor embedding_lookup(IReadOnlyList<IVariableV1> @params, Tensor ids, string partition_strategy = "mod", string name = null) =>
            embedding_ops.embedding_lookup(@params, ids, partition_strategy, name);

        /// <summary>The embeddings of the ids of each row of a sparse tensor, combined: <c>[rows, ...]</c>.</summary>
        /// <param name="params">A table, which may be a <see cref="PartitionedVariable"/>.</param>
        /// <param name="sp_ids">Ids, in order of their rows; each row has one.</param>
        /// <param name="sp_weights">What each counts: of the same places; null for 1.</param>
        /// <param name="partition_strategy"><c>mod</c> or <c>div</c>.</param>
        /// <param name="name">The scope and the last op; <c>embedding_lookup_sparse</c> by default.</param>
        /// <param name="combiner"><c>mean</c>, <c>sum</c>, or <c>sqrtn</c>: the sum divided by the root of the squares of the weights.</param>
        /// <exception cref="ValueError">There is no such combiner.</exception>
        public Tensor embedding_lookup_sparse(IVariableV1 @params, SparseTensor sp_ids, SparseTensor sp_weights, string partition_strategy = "mod", string name = null, string combiner = "mean") =>
            embedding_ops.embedding_lookup_sparse(@params is PartitionedVariable parts ? [.. parts] : [@params], sp_ids, sp_weights, partition_strategy, name, combiner);
    }
}
