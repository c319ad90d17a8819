namespace Tensorflow;

/// <content>Colocation that is entered and left by calls.</content>
public partial class ops
{
    /// <summary>Leaves all colocation that <c>colocate_with</c> entered.</summary>
    /// <exception cref="ValueError"><paramref name="ignore_existing"/> is false: there is nothing to live with.</exception>
    public static void colocate_with(bool ignore_existing = false) => _colocate_with_for_gradient(null, null, ignore_existing);

    /// <inheritdoc cref="_colocate_with_for_gradient"/>
    public static void colocate_with(Operation op, bool ignore_existing = false) => _colocate_with_for_gradient(op, null, ignore_existing);

    /// <summary>New operations of the default graph live where <paramref name="tensor"/> is made, until <c>colocate_with(ignore_existing: true)</c>.</summary>
    public static void colocate_with(Tensor tensor, bool ignore_existing = false) => _colocate_with_for_gradient(tensor.op, null, ignore_existing);

    /// <summary>New operations of the default graph live where <paramref name="variable"/> lives, until <c>colocate_with(ignore_existing: true)</c>.</summary>
    public static void colocate_with(IVariableV1 variable, bool ignore_existing = false) => _colocate_with_for_gradient(variable.Op, null, ignore_existing);

    /// <summary>New operations of the default graph live where <paramref name="op"/> lives, until <c>colocate_with(ignore_existing: true)</c>.</summary>
    /// <param name="op">The operation.</param>
    /// <param name="gradient_uid">Not used: it matters to clusters of XLA alone.</param>
    /// <param name="ignore_existing">Whether colocation that was entered before is hidden.</param>
    public static void _colocate_with_for_gradient(Operation op, string gradient_uid, bool ignore_existing = false) =>
        get_default_graph()._colocate_with_for_gradient(op, gradient_uid, ignore_existing);
}
