namespace Tensorflow;

/// <content>The values of single tensors.</content>
public partial class Tensors
{
    private bool? _isList;

    /// <summary>One value.</summary>
    public Tensors(NDArray nd)
        : this((Tensor)nd)
    {
    }

    public static implicit operator Tensors(NDArray nd) => new(nd);

    public static explicit operator bool(Tensors tensor) => (bool)tensor.Single;

    public static explicit operator sbyte(Tensors tensor) => (sbyte)tensor.Single;

    public static explicit operator byte(Tensors tensor) => (byte)tensor.Single;

    public static explicit operator short(Tensors tensor) => (short)tensor.Single;

    public static explicit operator ushort(Tensors tensor) => (ushort)tensor.Single;

    public static explicit operator int(Tensors tensor) => (int)tensor.Single;

    public static explicit operator uint(Tensors tensor) => (uint)tensor.Single;

    public static explicit operator long(Tensors tensor) => (long)tensor.Single;

    public static explicit operator ulong(Tensors tensor) => (ulong)tensor.Single;

    public static explicit operator float(Tensors tensor) => (float)tensor.Single;

    public static explicit operator double(Tensors tensor) => (double)tensor.Single;

    public static explicit operator string(Tensors tensor) => (string)tensor.Single;

    public static explicit operator object[](Tensors tensors) => [.. tensors];

    /// <summary>Part of the only tensor.</summary>
    public Tensor this[params string[] slices] => Single[slices];

    /// <summary>The value of the only tensor.</summary>
    public NDArray numpy() => Single.numpy();

    /// <summary>The elements of the only tensor.</summary>
    public T[] ToArray<T>()
        where T : unmanaged => Single.ToArray<T>();

    /// <summary>The strings of the only tensor.</summary>
    public string[] StringData() => Single.StringData();

    /// <summary>A string of the only tensor.</summary>
    public string StringData(int index) => Single.StringData(index);

    /// <summary>Whether there is exactly one tensor.</summary>
    public bool IsSingle() => Length == 1;

    /// <summary>Whether they stand for a list: set by who knows, else whether there are several tensors, or none.</summary>
    public bool IsList
    {
        get => _isList ?? Length != 1;
        set => _isList = value;
    }

    /// <summary>Tensor number <paramref name="index"/> as a list.</summary>
    public Tensors GetShallow(int index) => new(this[index]);

    /// <summary>The first tensor, and the others.</summary>
    public void Deconstruct(out Tensor a, out Tensors b)
    {
        a = this[0];
        b = new Tensors([.. Flatten().Skip(1)]);
    }
}
