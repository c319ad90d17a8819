using System.Runtime.CompilerServices;

namespace Tensorflow;

/// <summary>Loop variables as a tuple: tensors, tensor arrays, and tuples of them.</summary>
/// <typeparam name="T">The tuple.</typeparam>
internal static class LoopTuple<T>
    where T : struct, ITuple
{
    /// <summary>The variables in order.</summary>
    /// <exception cref="TypeError">One is neither a tensor nor a tensor array.</exception>
    public static object[] Leaves(T tuple) => [.. Leaves((ITuple)tuple)];

    /// <summary>The tuple of variables in order.</summary>
    public static T Pack(object[] leaves) => (T)Pack(typeof(T), new Queue<object>(leaves));

    private static IEnumerable<object> Leaves(ITuple tuple) => Enumerable.Range(0, tuple.Length).SelectMany(i => tuple[i] switch
    {
        ITuple inner => Leaves(inner),
        Tensor or TensorArray or IVariableV1 => [tuple[i]],
        var other => throw new TypeError($"Element {i} of the loop variables is a {Python.TypeName(other)}. Loop variables are Tensors and TensorArrays, or tuples of them: make it a tensor with tf.constant."),
    });

    private static object Pack(Type type, Queue<object> leaves) => typeof(ITuple).IsAssignableFrom(type)
        ? Activator.CreateInstance(type, [.. type.GetGenericArguments().Select(a => Pack(a, leaves))])
        : leaves.Dequeue();
}
