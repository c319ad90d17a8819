using Reproductions.Fixtures.Training;

namespace Reproductions.Tests.Loading;

/// <summary>The tests that share one trained checkpoint.</summary>
[CollectionDefinition(Name)]
public class TrainedCheckpointCollection : ICollectionFixture<TrainedCheckpoint>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "trained checkpoint";
}
