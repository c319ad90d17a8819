using System.Reflection;
using static Tensorflow.Binding;

namespace Reproductions.Tests.TensorFlowNetLane;

/// <summary>The native library that the build asked for is the one that runs.</summary>
[Trait("Category", "Lane")]
public class NativeLibraryTests(ITestOutputHelper output)
{
    [Fact]
    public void The_native_library_has_the_version_that_the_build_asked_for()
    {
        var requested = typeof(NativeLibraryTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "TensorFlowRedistVersion").Value!;

        output.WriteLine($"native TensorFlow {tf.VERSION} loaded, SciSharp.TensorFlow.Redist {requested} asked for");

        // The package's third number is its own.
        Numbers(tf.VERSION).Should().Equal(Numbers(requested), "a result says nothing about a library that was not loaded");
    }

    private static string[] Numbers(string version) => version.Split('.')[..2];
}
