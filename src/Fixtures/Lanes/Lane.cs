using System.Reflection;
using Tensorflow;

namespace Reproductions.Fixtures.Lanes;

/// <summary>The lane that this process runs in: the managed runtime, or the package TensorFlow.NET.</summary>
/// <param name="Requested">The version of TensorFlow.NET that the build asked for; empty for the managed lane.</param>
/// <param name="Loaded">The version of the assembly that holds <c>tf</c>, as it says of itself, without a commit behind '+'.</param>
public sealed record Lane(string Requested, string Loaded)
{
    private const string RequestKey = "TensorFlowNetVersion";

    /// <summary>The lane of this process.</summary>
    public static Lane Current { get; } = new(Request(), Version(typeof(tensorflow).Assembly));

    /// <summary>True when <c>tf</c> is this repository's own.</summary>
    public bool IsManaged => Requested.Length == 0;

    /// <summary>The lane and the version that it really loaded, in a line.</summary>
    public override string ToString() => IsManaged
        ? $"managed lane: TensorFlow's API of this repository, version {Loaded}"
        : $"TensorFlow.NET lane: TensorFlow.NET {Loaded} loaded, {Requested} asked for";

    private static string Request() => typeof(Lane).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(a => a.Key == RequestKey)?.Value ?? "";

    private static string Version(Assembly assembly) =>
        (assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? assembly.GetName().Version?.ToString() ?? "").Split('+')[0];
}
