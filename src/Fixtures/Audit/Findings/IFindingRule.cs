namespace Reproductions.Fixtures.Audit.Findings;

/// <summary>Looks for one kind of mistake.</summary>
public interface IFindingRule
{
    /// <summary>What it finds; nothing in a sound program.</summary>
    IEnumerable<Finding> Find(AuditContext context);
}
