namespace Tensorflow;

/// <summary>Log lines as TensorFlow's Python prints them, to <see cref="Binding.tf_output_redirect"/>. Thread-safe.</summary>
internal static class Logging
{
    private static readonly Lock s_gate = new();

    /// <summary>Something worth knowing.</summary>
    public static void Info(string message) => Write("INFO", message);

    /// <summary>Something that may be wrong.</summary>
    public static void Warning(string message) => Write("WARNING", message);

    /// <summary>Something that is wrong, but does not stop the program.</summary>
    public static void Error(string message) => Write("ERROR", message);

    private static void Write(string level, string message)
    {
        lock (s_gate)
        {
            Binding.tf_output_redirect?.WriteLine($"{level}:tensorflow:{message}");
        }
    }
}
