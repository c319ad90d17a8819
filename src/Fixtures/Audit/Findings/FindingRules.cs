namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>All rules.</summary>
public static class FindingRules
{
    /// <summary>The rules, in the order in which their findings are told.</summary>
    public static IReadOnlyList<IFindingRule> All { get; } =
    [
        new OtherCopyRestored(),
        new InitializedAfterRestore(),
        new NothingRestored(),
        new NotRestored(),
        new SaverTakesOver(),
        new SharedStorage(),
        new StatisticsNeverUpdated(),
        new AveragesNotRead(),
        new TrainingModeBakedIn(),
        new FedOutside(),
        new PipelineBakedIn(),
        new FrozenValues(),
        new StepLost(),
        new RolesChanged(),
        new NotFinite(),
        new AllZero(),
        new TypeConflicts(),
        new MissingKeys(),
        new NeverWritten(),
        new CollectionNamesMissingOp(),
        new NoSaver(),
        new UnusedKeys(),
    ];
}
