namespace Tensorflow;

/// <summary>How replicas of a variable are brought together.</summary>
public enum VariableAggregation
{
    None = 0,
    Sum = 1,
    Mean = 2,
    OnlyFirstReplica = 3,
}
