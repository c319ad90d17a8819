namespace Tensorflow;

/// <summary>When replicas of a variable are brought together.</summary>
public enum VariableSynchronization
{
    Auto = 0,
    None = 1,
    OnWrite = 2,
    OnRead = 3,
}
