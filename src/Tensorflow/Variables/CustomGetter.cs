namespace Tensorflow;

/// <summary>Stands between get_variable and what it would give: may ask for another name, or give something else.</summary>
/// <param name="getter">Gives the variable of a full name, as without custom getter.</param>
/// <param name="name">The full name that was asked for.</param>
public delegate IVariableV1 CustomGetter(Func<string, IVariableV1> getter, string name);
