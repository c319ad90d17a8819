namespace Tensorflow;

/// <summary>Complex numbers (python/ops/math_ops.py).</summary>
internal static class complex_ops
{
    /// <summary>The complex type of two real parts.</summary>
    /// <exception cref="TypeError">The parts are not both float32 or both float64.</exception>
    public static TF_DataType ComplexOf(Tensor real, Tensor imag) => (real.BaseType, imag.BaseType) switch
    {
        (DType.Float64, DType.Float64) => TF_DataType.TF_COMPLEX128,
        (DType.Float32, DType.Float32) => TF_DataType.TF_COMPLEX64,
        _ => throw new TypeError($"real and imag have incorrect types: {real.dtype.as_numpy_name()} {imag.dtype.as_numpy_name()}"),
    };

    /// <summary>A real part of a complex tensor; of a real one, itself (Real) or zeros (Imag, Angle).</summary>
    public static Tensor Part(string type, Tensor input, string name)
    {
        using var scope = ops.OpenScope(name, type, input);
        var tensor = ops.convert_to_tensor(input, name: "input");
        return tensor.BaseType switch
        {
            DType.Complex64 => gen_ops.Apply(type, scope.Name, [tensor], ("Tout", TF_DataType.TF_FLOAT)).output,
            DType.Complex128 => gen_ops.Apply(type, scope.Name, [tensor], ("Tout", TF_DataType.TF_DOUBLE)).output,
            _ => type == "Real" ? tensor : array_ops.zeros_like(tensor),
        };
    }

    /// <summary>The conjugate; real numbers as they are.</summary>
    public static Tensor conj(Tensor x, string name) =>
        x.BaseType is DType.Complex64 or DType.Complex128 ? tensorflow.Converted("Conj", x, name)
        : x.BaseType.IsNumeric ? x
        : throw new TypeError($"Expected numeric or variant tensor, got dtype {Python.DTypeRepr(x)}");
}
