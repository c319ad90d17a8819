#if TENSORFLOW_NET
using Tensorflow;

namespace Reproductions.Fixtures.Audit;

/// <summary>What a failing assertion says about the variables behind a prediction.</summary>
public static class LoadExplanation
{
    /// <summary>A native session remembers no writes: it can only point to the audit.</summary>
    public static string For(Session session, Tensor fetch) =>
        $"TensorFlow.NET's session does not say who wrote the variables behind {fetch.name}. Run the test in the managed lane, or 'reproduce audit' on the program's .meta and checkpoint. See docs/failing-tests.md#who-wrote-the-variables";
}
#endif
