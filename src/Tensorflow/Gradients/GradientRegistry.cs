using System.Collections.Frozen;
using System.Reflection;

namespace Tensorflow;

/// <summary>The gradient functions by op type: methods marked <see cref="GradientAttribute"/>, and the types without gradient.</summary>
internal static class GradientRegistry
{
    private static readonly FrozenDictionary<string, GradientFunction> s_functions = Load();

    /// <summary>The types with a gradient function.</summary>
    public static IReadOnlyCollection<string> Types => s_functions.Keys;

    /// <summary>The function of <paramref name="op"/>; null for types whose gradient is none by definition.</summary>
    /// <exception cref="LookupError">The type has no gradient here.</exception>
    public static GradientFunction Get(Operation op)
    {
        var type = op.Node.Attributes.Find("_gradient_op_type")?.S.ToStringUtf8() ?? op.type;
        lock (ops.gradientFunctions)
        {
            if (ops.gradientFunctions.TryGetValue(type, out var registered))
            {
                return registered is null ? null : (o, gradients) => registered(o, [.. gradients.Select(g => g is null ? null : ops.convert_to_tensor(g))]);
            }
        }

        if (s_functions.TryGetValue(type, out var function))
        {
            return function;
        }

        if (FunctionGradients.Find(op) is { } call)
        {
            return call;
        }

        return NonDifferentiable.Types.Contains(type)
            ? null
            : throw new LookupError($"No gradient defined for operation '{op.name}' (op type: {type})");
    }

    /// <summary>True when the type has a gradient function, or none by definition.</summary>
    public static bool Knows(string type) => s_functions.ContainsKey(type) || NonDifferentiable.Types.Contains(type);

    private static FrozenDictionary<string, GradientFunction> Load()
    {
        var functions = new Dictionary<string, GradientFunction>();
        foreach (var type in typeof(GradientRegistry).Assembly.GetTypes())
        {
            foreach (var method in type.GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly))
            {
                if (method.GetCustomAttribute<GradientAttribute>() is { } mark)
                {
                    var function = method.CreateDelegate<GradientFunction>();
                    foreach (var name in mark.Types)
                    {
                        functions.Add(name, function);
                    }
                }
            }
        }

        return functions.ToFrozenDictionary();
    }
}
