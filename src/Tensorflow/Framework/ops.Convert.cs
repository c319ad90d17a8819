using System.Collections;

namespace Tensorflow;

/// <content>Conversion of C# values to tensors.</content>
public partial class ops
{
    /// <summary>A tensor of <paramref name="value"/>: itself, a variable's snapshot, a stack of tensors, or a constant.</summary>
    /// <param name="value">A tensor, variable, shape, number, string, array, or list of these.</param>
    /// <param name="dtype">The element type; DtInvalid for that of the value.</param>
    /// <param name="name">Name of the constant, if one is made.</param>
    /// <param name="as_ref">Whether a variable gives its reference.</param>
    /// <param name="preferred_dtype">The element type to try first when <paramref name="dtype"/> is open.</param>
    /// <exception cref="ValueError">A tensor has another type than the one asked for.</exception>
    /// <exception cref="TypeError">A value cannot be of the type.</exception>
    public static Tensor convert_to_tensor(object value, TF_DataType dtype = TF_DataType.DtInvalid, string name = null, bool as_ref = false, TF_DataType preferred_dtype = TF_DataType.DtInvalid)
    {
        switch (value)
        {
            case Tensor { Host: not null } array:
                return constant_op.constant(array, dtype, name: name ?? "Const");
            case Tensor tensor:
                return Checked(tensor, dtype);
            case IVariableV1 variable:
                return Checked(variable.AsTensor(as_ref: as_ref), dtype);
            case Operation { NumOutputs: > 0 } op:
                return Checked(op.output, dtype);
            case IndexedSlices slices:
                return Checked(slices.ToTensor(name), dtype);
            case Shape shape:
                return FromShape(shape, dtype, name);
            case Axis axis:
                value = axis.ToValue();
                break;
            case null:
                throw new ValueError("None values not supported.");
        }

        if (value is IEnumerable items and not string and not byte[] && HasTensors(items))
        {
            return Stack(items, dtype, name ?? "packed");
        }

        if (dtype == TF_DataType.DtInvalid && preferred_dtype != TF_DataType.DtInvalid)
        {
            try
            {
                return constant_op.constant(value, preferred_dtype, name: name ?? "Const");
            }
            catch (TensorflowException error) when (error is TypeError or ValueError)
            {
                // As in Python: the preference is only a preference.
            }
        }

        return constant_op.constant(value, dtype, name: name ?? "Const");
    }

    /// <summary>Tensors of all values.</summary>
    public static Tensor[] convert_n_to_tensor(object[] values, TF_DataType dtype = TF_DataType.DtInvalid, string name = null) =>
        [.. values.Select((v, i) => convert_to_tensor(v, dtype, name is null ? null : $"{name}_{i}"))];

    /// <summary>The element type that a value has by itself; Invalid when only conversion can tell.</summary>
    internal static DType TypeOf(object value) => value switch
    {
        Tensor tensor => tensor.BaseType,
        IVariableV1 variable => (DType)variable.dtype.as_base_dtype(),
        IndexedSlices slices => slices.values.BaseType,
        _ => DType.Invalid,
    };

    /// <summary>The dimensions that a constant tensor states; unknown rank when it is not constant.</summary>
    internal static HostShape ConstantShape(Tensor shape) => shape.Host is { } value
        ? Reproductions.Runtime.Framework.ConstantFolder.AsShape(value)
        : Reproductions.Runtime.Framework.ConstantFolder.EvaluateAsShape(shape.Endpoint);

    private static Tensor Checked(Tensor tensor, TF_DataType dtype)
    {
        if (dtype != TF_DataType.DtInvalid && tensor.dtype.as_base_dtype() != dtype.as_base_dtype())
        {
            throw new ValueError($"Tensor conversion requested dtype {dtype.as_numpy_name()} for Tensor with dtype {tensor.dtype.as_numpy_name()}: '{tensor}'");
        }

        return tensor;
    }

    private static Tensor FromShape(Shape shape, TF_DataType dtype, string name)
    {
        if (!shape.IsFullyDefined)
        {
            throw new ValueError($"Cannot convert a partially known TensorShape to a Tensor: {shape}");
        }

        name ??= "shape_as_tensor";
        if (dtype == TF_DataType.DtInvalid)
        {
            dtype = shape.dims.Any(d => d > int.MaxValue) ? TF_DataType.TF_INT64 : TF_DataType.TF_INT32;
        }

        return dtype == TF_DataType.TF_INT64
            ? constant_op.constant(shape.dims, name: name)
            : constant_op.constant(shape.as_int_list(), dtype, name: name);
    }

    private static bool HasTensors(IEnumerable items)
    {
        foreach (var item in items)
        {
            if (item is Tensor { Host: null } or IVariableV1 || (item is IEnumerable<object> list and not Tensor && HasTensors(list)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The element type of the first tensor in a list, or in the lists within it.</summary>
    private static DType TypeWithin(IEnumerable items)
    {
        foreach (var item in items)
        {
            var type = TypeOf(item) is var own && own != DType.Invalid ? own
                : item is IEnumerable inner and not string and not Tensor and not byte[] ? TypeWithin(inner)
                : DType.Invalid;
            if (type != DType.Invalid)
            {
                return type;
            }
        }

        return DType.Invalid;
    }

    private static Tensor Stack(IEnumerable items, TF_DataType dtype, string name)
    {
        var list = items.Cast<object>().ToList();
        using var scope = OpenScope(name, null, [.. list]);
        if (dtype == TF_DataType.DtInvalid)
        {
            dtype = (TF_DataType)TypeWithin(list);
        }

        var elements = list.Select((item, i) => item is Tensor { Host: null } or IVariableV1
            ? convert_to_tensor(item, dtype)
            : convert_to_tensor(item, dtype, i.ToString(System.Globalization.CultureInfo.InvariantCulture))).ToArray();
        return gen_ops.Apply("Pack", scope.Name, [elements], ("axis", 0)).output;
    }
}
