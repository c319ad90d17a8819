namespace Tensorflow;

/// <summary>The operators of Python's Tensor: scope names, op types, conversion of the other operand.</summary>
internal static class BinaryOperators
{
    /// <summary>Builds <paramref name="lhs"/> op <paramref name="rhs"/>, in a scope named for the operator unless another name is wanted; one of them is a tensor or a variable.</summary>
    public static Tensor Apply(string name, object lhs, object rhs, string scopeName = null) => name switch
    {
        "greater" => Compare("Greater", lhs, rhs),
        "less" => Compare("Less", lhs, rhs),
        "greater_equal" => Compare("GreaterEqual", lhs, rhs),
        "less_equal" => Compare("LessEqual", lhs, rhs),
        _ => Scoped(name, lhs, rhs, scopeName),
    };

    private static Tensor Compare(string type, object lhs, object rhs) => gen_ops.Apply(type, null, [lhs, rhs]).output;

    private static Tensor Scoped(string name, object lhs, object rhs, string scopeName)
    {
        // Python: the reflected form converts the left operand to the right tensor's type inside the scope.
        using var scope = ops.OpenScope(scopeName, name, lhs, rhs);
        var reflected = lhs is not Tensor { Host: null } and not IVariableV1;
        Tensor x, y;
        if (reflected)
        {
            y = ops.convert_to_tensor(rhs, name: "y");
            x = ops.convert_to_tensor(lhs, y.dtype.as_base_dtype(), "x");
        }
        else
        {
            x = ops.convert_to_tensor(lhs, name: "x");
            y = ops.convert_to_tensor(rhs, x.dtype.as_base_dtype(), "y");
        }

        return name switch
        {
            "add" => Finish("Add", x, y),
            "sub" => Finish("Sub", x, y),
            "mul" => Finish("Mul", x, y),
            "truediv" => TrueDivide(x, y),
            "floordiv" => Finish("FloorDiv", x, y),
            "mod" => Finish("FloorMod", x, y),
            "pow" => Finish("Pow", x, y),
            "div" => Finish(x.dtype.as_base_dtype().is_floating() || x.BaseType is DType.Complex64 or DType.Complex128 ? "RealDiv" : "FloorDiv", x, y),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "No such operator."),
        };

        Tensor Finish(string type, Tensor a, Tensor b) => gen_ops.Apply(type, scope.Name, [a, b]).output;

        Tensor TrueDivide(Tensor a, Tensor b)
        {
            if (a.BaseType != b.BaseType)
            {
                throw new TypeError($"x and y must have the same dtype, got {Python.DTypeRepr(a)} != {Python.DTypeRepr(b)}");
            }

            var target = a.BaseType switch
            {
                DType.Int8 or DType.UInt8 or DType.Int16 or DType.UInt16 => DType.Float32,
                DType.Int32 or DType.Int64 => DType.Float64,
                _ => DType.Invalid,
            };
            if (target != DType.Invalid)
            {
                a = math_ops.cast(a, (TF_DataType)target);
                b = math_ops.cast(b, (TF_DataType)target);
            }

            return Finish("RealDiv", a, b);
        }
    }
}
