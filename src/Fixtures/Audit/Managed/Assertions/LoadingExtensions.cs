using Tensorflow;

namespace Reproductions.Fixtures.Audit.Managed.Assertions;

/// <summary>Assertions about where the values behind a tensor came from, for anybody's tests.</summary>
public static class LoadingExtensions
{
    /// <summary>What can be asserted about a tensor that a program fetches.</summary>
    public static FetchAssertions Should(this Tensor fetch) => new(fetch);
}
