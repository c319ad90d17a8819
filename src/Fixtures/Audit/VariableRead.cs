using Reproductions.Fixtures.Audit.Static;

namespace Reproductions.Fixtures.Audit;

/// <summary>A variable that a fetch reads.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Write">Who wrote it last.</param>
public sealed record VariableRead(AuditVariable Variable, VariableWrite Write);
