namespace Tensorflow;

/// <summary>Log lines as TensorFlow's Python prints them, to <see cref="Binding.tf_output_redirect"/>.</summary>
internal static class Logging
{
    /// <summary>Something worth knowing.</summary>
    public static void Info(string message) => Binding.tf_output_redirect?.WriteLine($"INFO:tensorflow:{message}");

    /// <summary>Something that may be wrong.</summary>
    public static void Warning(string message) => Binding.tf_output_redirect?.WriteLine($"WARNING:tensorflow:{message}");

    /// <summary>Something that is wrong, but does not stop the program.</summary>
    public static void Error(string message) => Binding.tf_output_redirect?.WriteLine($"ERROR:tensorflow:{message}");
}
