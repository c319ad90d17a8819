using System.Collections;
using System.Globalization;

namespace Tensorflow;

/// <summary>C# values as Python prints them, for messages that people search for.</summary>
internal static class Python
{
    /// <summary>Python's name of a value's type.</summary>
    public static string TypeName(object value) => value switch
    {
        null => "NoneType",
        bool => "bool",
        int or long or short or byte or sbyte or uint or ulong or ushort => "int",
        float or double => "float",
        string => "str",
        byte[] => "bytes",
        NDArray or Array => "ndarray",
        IDictionary => "dict",
        IList => "list",
        Tensor => "Tensor",
        Operation => "Operation",
        _ => value.GetType().Name,
    };

    /// <summary>A value as Python's repr prints it.</summary>
    public static string Repr(object value) => value switch
    {
        null => "None",
        bool flag => flag ? "True" : "False",
        string text => $"'{text}'",
        float number => Number(number.ToString("R", CultureInfo.InvariantCulture)),
        double number => Number(number.ToString("R", CultureInfo.InvariantCulture)),
        NDArray array => array.ToString(),
        Tensor tensor => tensor.Repr(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => "[" + string.Join(", ", items.Cast<object>().Select(Repr)) + "]",
        _ => value.ToString(),
    };

    /// <summary>The Python float that a C# float was written for: 0.1f stands for 0.1, not for 0.100000001490116.</summary>
    /// <remarks>Python's floats are doubles, and a setting that reaches a float64 variable keeps all digits there.</remarks>
    public static double Float(float value) => double.Parse(value.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>A tensor's type as Python's repr prints it: <c>tf.float32</c>.</summary>
    public static string DTypeRepr(Tensor tensor) => "tf." + tensor.dtype.as_numpy_name();

    private static string Number(string text) => text.Contains('.') || text.Contains('E') || !char.IsDigit(text[^1]) ? text : text + ".0";
}
