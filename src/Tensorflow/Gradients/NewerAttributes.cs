namespace Tensorflow;

/// <summary>
/// Attributes that TensorFlow 1.13.1 does not have yet. An operation that carries one with another value than its default comes from a newer graph, and
/// its gradient carries it too; with the default, the gradient is 1.13.1's.
/// </summary>
internal static class NewerAttributes
{
    /// <summary><paramref name="known"/>, and those of <paramref name="newer"/> that <paramref name="op"/> has with another value than the default.</summary>
    /// <param name="op">The forward operation.</param>
    /// <param name="known">Attributes of the gradient's operation that 1.13.1 has.</param>
    /// <param name="newer">Names of attributes that forward and backward operation share.</param>
    public static (string Name, object Value)[] With(Operation op, (string Name, object Value)[] known, params string[] newer) =>
        [.. known, .. newer.Where(name => Value(op, name) is not null).Select(name => (name, (object)Value(op, name)))];

    /// <summary>The value of a newer attribute; null where it is the default or not set.</summary>
    public static AttrValue Value(Operation op, string name) =>
        op.Node.Attributes.Find(name) is { } value && !value.Equals(OpRegistry.Default.NewerAttrDefault(op.type, name)) ? value : null;
}
