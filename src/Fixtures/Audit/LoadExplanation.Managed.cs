using Reproductions.Fixtures.Audit.Managed;
using Tensorflow;

namespace Reproductions.Fixtures.Audit;

/// <summary>What a failing assertion says about the variables behind a prediction.</summary>
public static class LoadExplanation
{
    /// <summary>The session's own account: each variable, who wrote it, and what is wrong.</summary>
    public static string For(Session session, Tensor fetch) => LoadAudit.Of(session, fetch).ToString();
}
