namespace Tensorflow;

/// <summary>Builds operations from their signatures, with the arguments by name (python/framework/op_def_library.py). Thread-safe.</summary>
public class OpDefLibrary
{
    /// <summary>Makes an operation.</summary>
    /// <param name="op_type_name">The op type.</param>
    /// <param name="name">The wanted name; null for the op type.</param>
    /// <param name="keywords">The inputs and attributes by their names in the signature.</param>
    /// <exception cref="NotFoundError">The op type is unknown.</exception>
    /// <exception cref="TypeError">An input is missing, a name is unknown, or a value does not fit.</exception>
    public Operation _apply_op_helper(string op_type_name, string name = null, Dictionary<string, object> keywords = null)
    {
        keywords ??= [];
        var signature = OpRegistry.Default.Get(op_type_name).Signature;
        object[] inputs = [.. signature.Inputs.Select(i => keywords.TryGetValue(i.Name, out var value) ? value : throw new TypeError($"No argument for input {i.Name}"))];
        var attrs = keywords.Where(k => !signature.Inputs.Any(i => i.Name == k.Key)).Select(k => (k.Key, k.Value)).ToArray();
        return gen_ops.Apply(op_type_name, string.IsNullOrEmpty(name) ? null : name, inputs, attrs);
    }
}
