namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>The rows of the moving averages.</summary>
internal static partial class RecordedRows
{
    /// <summary>Its rows.</summary>
    public static RecordedRow[] OfAverages =>
    [
        new("EMA-ordinary", "a1 wrong", "build; saver; init; restore ema"),
        new("EMA-ordinary", "a2 wrong", "import ema; restore ema"),
        new("EMA-ordinary", "f1", "build; init; saver averages; keep; import ema; restore ema by kept"),
        new("EMA-ordinary", "f2", "build; init; saver averages; import ema; restore ema"),
        new("EMA-ordinary", "f3", "build; saver averages; import ema; restore ema"),
        new("EMA-ordinary", "f4", "build; init; import ema; restore ema"),
        new("EMA-ordinary", "b right 1", "build; saver averages; restore ema"),
        new("EMA-ordinary", "e1b", "build; saver averages; restore ema"),
        new("EMA-ordinary", "g3", "build; saver averages; restore ema"),
        new("EMA-ordinary", "c3", "import ema; saver by-hand; restore ema"),
        new("EMA-ordinary", "d3", "build; adam; averages; saver averages; restore ema"),
        new("EMA-ordinary", "e1 wrong", "saver averages", Observations.Nothing),
        new("EMA-ordinary", "e2 wrong", "build; init; import ema; saver averages; restore ema", Observations.Nothing),
        new("EMA-ordinary", "e3 wrong", "import ema; saver averages; restore ema", Observations.Nothing),
        new("EMA-ordinary", "g wrong", "build; saver averages; restore 1800", Observations.Nothing),
        new("EMA-ordinary", "g2 wrong", "build; saver averages called avg; restore ema", Observations.Nothing),
        new("EMA-ordinary", "c right", Averages.Assigned("ema", "shadows")) { HasOrder = true },
        new("EMA-ordinary", "c2 right", Averages.Assigned("ema", "collection")) { HasOrder = true },
        new("EMA-ordinary", "d right", "build; assign read ema") { HasOrder = false },
        new("EMA-ordinary", "d2 right", "import ema; assign read ema") { HasOrder = false },
        new("EMA-ordinary", "keys", (_, _) => CheckpointFacts.Shapes("ema")),
        new("EMA-ordinary", "how far", (_, _) => CheckpointFacts.Distances("ema")),
        new("EMA-noisy", "a1 wrong", "build; saver; init; restore noisy"),
        new("EMA-noisy", "a2 wrong", "import noisy; restore noisy"),
        new("EMA-noisy", "f2", "build; init; saver averages; import noisy; restore noisy"),
        new("EMA-noisy", "f3", "build; saver averages; import noisy; restore noisy"),
        new("EMA-noisy", "f4", "build; init; import noisy; restore noisy"),
        new("EMA-noisy", "b right 1", "build; saver averages; restore noisy"),
        new("EMA-noisy", "e1b", "build; saver averages; restore noisy"),
        new("EMA-noisy", "g3", "build; saver averages; restore noisy"),
        new("EMA-noisy", "f1", "build; init; saver averages; keep; import noisy; restore noisy by kept"),
        new("EMA-noisy", "c3", "import noisy; saver by-hand; restore noisy"),
        new("EMA-noisy", "d3", "build; adam; averages; saver averages; restore noisy"),
        new("EMA-noisy", "e1 wrong", "saver averages", Observations.Nothing),
        new("EMA-noisy", "e2 wrong", "build; init; import noisy; saver averages; restore noisy", Observations.Nothing),
        new("EMA-noisy", "e3 wrong", "import noisy; saver averages; restore noisy", Observations.Nothing),
        new("EMA-noisy", "g wrong", "build; saver averages; restore 1800", Observations.Nothing),
        new("EMA-noisy", "g2 wrong", "build; saver averages called avg; restore noisy", Observations.Nothing),
        new("EMA-noisy", "c right", Averages.Assigned("noisy", "shadows")) { HasOrder = true },
        new("EMA-noisy", "c2 right", Averages.Assigned("noisy", "collection")) { HasOrder = true },
        new("EMA-noisy", "d right", "build; assign read noisy") { HasOrder = false },
        new("EMA-noisy", "d2 right", "import noisy; assign read noisy") { HasOrder = false },
        new("EMA-noisy", "keys", (_, _) => CheckpointFacts.Shapes("noisy")),
        new("EMA-noisy", "how far", (_, _) => CheckpointFacts.Distances("noisy")),
    ];
}
