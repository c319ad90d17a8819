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
    }
}
