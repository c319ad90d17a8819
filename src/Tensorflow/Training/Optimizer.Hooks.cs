namespace Tensorflow;

/// <content>What a kind of optimizer overrides.</content>
/// <remarks>TensorFlow.NET has one method a class of variable; the optimizers here treat both alike, in the methods without underscore.</remarks>
public abstract partial class Optimizer
{
    /// <summary>Builds the hyper-parameters, in the optimizer's scope.</summary>
    public virtual void _prepare()
    {
    }

    /// <summary>Builds what follows the updates, and groups all.</summary>
    public virtual Operation _finish(Operation[] update_ops, string name_scope) => control_flow_ops.group(update_ops, name_scope);

    /// <summary>Builds the update of one variable.</summary>
    public virtual Operation _apply_dense(Tensor grad, ResourceVariable var) => ApplyDense(grad, var);

    /// <summary>Builds the update of one variable.</summary>
    public virtual Operation _apply_dense(Tensor grad, RefVariable var) => ApplyDense(grad, var);

    /// <summary>Builds the update of some rows of one variable; each row is named once.</summary>
    public virtual Operation _apply_sparse(IndexedSlices grad, ResourceVariable var) => ApplySparse(grad, var);

    /// <summary>Builds the update of some rows of one variable; each row is named once.</summary>
    public virtual Operation _apply_sparse(IndexedSlices grad, RefVariable var) => ApplySparse(grad, var);

    /// <summary>Builds the update of some rows where a row may be named more than once.</summary>
    public virtual Operation _apply_sparse_duplicate_indices(IndexedSlices grad, ResourceVariable var) => _apply_sparse(SumDuplicates(grad), var);

    /// <summary>Builds the update of some rows where a row may be named more than once.</summary>
    public virtual Operation _apply_sparse_duplicate_indices(IndexedSlices grad, RefVariable var) => _apply_sparse(SumDuplicates(grad), var);

    /// <summary>The sum of the values of each row, and the rows, each once.</summary>
    public virtual (Tensor, Tensor) _deduplicate_indexed_slices(Tensor values, Tensor indices)
    {
        var unique = gen_ops.Apply("Unique", null, [indices]).outputs;
        var count = array_ops.strided_slice(array_ops.shape(unique[0]), [Slice.Index(0)]);
        return (gen_ops.Apply("UnsortedSegmentSum", null, [values, unique[1], count]).output, unique[0]);
    }

    /// <summary>Makes the variables that the optimizer keeps beside <paramref name="variables"/>.</summary>
    private protected virtual void CreateSlots(IReadOnlyList<IVariableV1> variables)
    {
    }

    /// <summary>Builds the update of one variable of either kind.</summary>
    private protected virtual Operation ApplyDense(Tensor grad, IVariableV1 variable) => throw NoUpdate("_apply_dense", variable);

    /// <summary>Builds the update of some rows of one variable of either kind; each row is named once.</summary>
    private protected virtual Operation ApplySparse(IndexedSlices grad, IVariableV1 variable) => throw NoUpdate("_apply_sparse", variable);

    private IndexedSlices SumDuplicates(IndexedSlices grad)
    {
        var (values, indices) = _deduplicate_indexed_slices(grad.values, grad.indices);
        return new IndexedSlices(values, indices, grad.dense_shape);
    }

    private UnimplementedError NoUpdate(string method, IVariableV1 variable) =>
        new($"The optimizer '{Name}' ({GetType().Name}) does not say how to update '{variable.Name}'. Override {method} for {variable.GetType().Name}.");
}
