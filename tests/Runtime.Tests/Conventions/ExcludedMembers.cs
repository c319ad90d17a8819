using System.Text.RegularExpressions;

namespace Reproductions.Tests.Runtime.Conventions;

/// <summary>What does not count as graph-mode API, by rule: Keras, eager execution with its context and handles (TFE), datasets, audio. No other member is taken out of the count.</summary>
internal static partial class ExcludedMembers
{
    /// <summary>The eager context: a type of which no member counts.</summary>
    private const string EagerContext = "Tensorflow.Contexts.Context";

    /// <summary>Whether <paramref name="member"/> of <paramref name="type"/> does not count.</summary>
    public static bool Has(string type, string member) => type == EagerContext || Result().IsMatch(member);

    /// <summary>A type, or a name, of these parts of TensorFlow.NET as the result of a member or as its name: parameters do not exclude it.</summary>
    [GeneratedRegex(@"^[^(]*\b(\w*Keras\w*" // Keras
        + "|Context|EagerTensor|SafeEagerTensorHandle|EagerDefinedFunction|IEagerRunner|GradientTape|ITape|enable_eager_execution" // eager execution and TFE
        + "|ConfigImpl|DebugImpl" // devices and placement logs of the eager context: all that tf.config and tf.debugging hold
        + "|DataOps" // datasets
        + @"|AudioAPI)\b")] // audio
    private static partial Regex Result();
}
