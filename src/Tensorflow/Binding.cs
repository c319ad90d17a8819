using System.Collections;

namespace Tensorflow;

/// <summary>What <c>using static Tensorflow.Binding;</c> brings: <c>tf</c>, <c>print</c>, <c>tf_with</c>, ...</summary>
public static partial class Binding
{
    private static TextWriter s_output = Console.Out;

    /// <summary>TensorFlow.</summary>
    public static tensorflow tf { get; } = new();

    /// <summary>Python's None.</summary>
    public static object None => null;

    /// <summary>An unknown dimension.</summary>
    public static int Unknown => -1;

    /// <summary>Where log lines go; standard output unless it is set.</summary>
    public static TextWriter tf_output_redirect
    {
        get => s_output;
        set
        {
            s_output?.Flush();
            s_output = value;
        }
    }

    /// <summary>Writes a line to <see cref="tf_output_redirect"/>.</summary>
    public static void print(object obj) => s_output?.WriteLine(Text(obj));

    /// <summary>The integers [0, <paramref name="end"/>).</summary>
    public static IEnumerable<int> range(int end) => Enumerable.Range(0, end);

    /// <summary>The integers [<paramref name="start"/>, <paramref name="end"/>).</summary>
    public static IEnumerable<int> range(int start, int end) => Enumerable.Range(start, Math.Max(0, end - start));

    /// <summary>Number of elements.</summary>
    public static int len(object a) => a switch
    {
        Tensor tensor => (int)tensor.shape[0],
        ICollection list => list.Count,
        string text => text.Length,
        IEnumerable items => items.Cast<object>().Count(),
        _ => throw new TypeError($"object of type '{Python.TypeName(a)}' has no len()"),
    };

    /// <summary>Runs <paramref name="action"/> inside a context manager.</summary>
    public static void tf_with<T>(T py, Action<T> action)
        where T : ITensorFlowObject
    {
        py.__enter__();
        try
        {
            action(py);
        }
        finally
        {
            py.__exit__();
        }
    }

    /// <summary>Runs <paramref name="action"/> inside a context manager.</summary>
    /// <returns>What it returns.</returns>
    public static TOut tf_with<TIn, TOut>(TIn py, Func<TIn, TOut> action)
        where TIn : ITensorFlowObject
    {
        py.__enter__();
        try
        {
            return action(py);
        }
        finally
        {
            py.__exit__();
        }
    }
}
