using System.Text;

namespace Reproductions.Runtime.Ops.Tables;

/// <summary>A table of a session: from keys (integers, strings) to values of one type and shape. Thread-safe.</summary>
internal sealed class TableState(string typeName, DType keyType, DType valueType, Shape valueShape, bool isMutable)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _texts = [];
    private readonly Dictionary<long, int> _numbers = [];
    private readonly List<Tensor> _values = [];
    private volatile bool _isFilled;

    /// <summary>Element type of the keys.</summary>
    public DType KeyType => keyType;

    /// <summary>Element type of the values.</summary>
    public DType ValueType => valueType;

    /// <summary>Shape of one value.</summary>
    public Shape ValueShape => valueShape;

    /// <summary>Whether entries can be added after the initialization, and looked up before it.</summary>
    public bool IsMutable => isMutable;

    /// <summary>Whether <see cref="Initialize"/> was called.</summary>
    public bool IsInitialized => _isFilled || isMutable;

    /// <summary>Number of entries.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _texts.Count + _numbers.Count;
            }
        }
    }

    /// <summary>Fills a table once. A second time with the same entries does nothing.</summary>
    /// <exception cref="FailedPreconditionError">Keys repeat with different values, or the table holds other entries.</exception>
    public void Initialize(Tensor keys, Tensor values)
    {
        lock (_gate)
        {
            if (IsInitialized && !isMutable)
            {
                if (!HoldsExactly(keys, values))
                {
                    throw new FailedPreconditionError("Table was already initialized with different data.");
                }

                return;
            }

            for (long i = 0; i < keys.Count; i++)
            {
                var row = Row(values, i);
                if (Find(keys, i) is { } old && !isMutable)
                {
                    if (!Same(old, row))
                    {
                        throw new FailedPreconditionError(
                            $"{typeName} has different value for same key. Key {Print(keys, i)} has {Print(old, 0)} and trying to add value {Print(row, 0)}");
                    }

                    continue;
                }

                Set(keys, i, row);
            }

            _isFilled = true;
        }
    }

    /// <summary>Adds or replaces entries.</summary>
    /// <exception cref="UnimplementedError">The table does not change.</exception>
    public void Insert(Tensor keys, Tensor values, bool clear = false)
    {
        if (!isMutable)
        {
            throw new UnimplementedError($"{(clear ? "ImportValues" : "Insert")} not supported by {typeName} implementations");
        }

        lock (_gate)
        {
            if (clear)
            {
                _texts.Clear();
                _numbers.Clear();
                _values.Clear();
            }

            for (long i = 0; i < keys.Count; i++)
            {
                Set(keys, i, Row(values, i));
            }
        }
    }

    /// <summary>Removes entries; keys that are missing are no error.</summary>
    public void Remove(Tensor keys)
    {
        if (!isMutable)
        {
            throw new UnimplementedError($"Remove not supported by {typeName} implementations");
        }

        lock (_gate)
        {
            for (long i = 0; i < keys.Count; i++)
            {
                _ = keyType == DType.String ? _texts.Remove(Text(keys, i)) : _numbers.Remove(Number(keys, i));
            }
        }
    }

    /// <summary>Copies the value of each key, or the default, to <paramref name="output"/>.</summary>
    /// <exception cref="FailedPreconditionError">The table was not initialized.</exception>
    public void Lookup(Tensor keys, Tensor defaultValue, Tensor output)
    {
        if (!IsInitialized)
        {
            throw new FailedPreconditionError("Table not initialized.");
        }

        var size = valueShape.ElementCount;
        var perKey = defaultValue.Count == output.Count && defaultValue.Count != size;
        lock (_gate)
        {
            for (long i = 0; i < keys.Count; i++)
            {
                if (Find(keys, i) is { } value)
                {
                    Elements.Copy(value, 0, output, i * size, size);
                }
                else
                {
                    Elements.Copy(defaultValue, perKey ? i * size : 0, output, i * size, size);
                }
            }
        }
    }

    /// <summary>All entries, in no order.</summary>
    public (Tensor Keys, Tensor Values) Export()
    {
        lock (_gate)
        {
            var count = _texts.Count + _numbers.Count;
            var keys = Tensor.Allocate(keyType, new Shape(count));
            var values = Tensor.Allocate(valueType, new Shape([count, .. valueShape.Dims]));
            var next = 0;
            foreach (var (text, row) in _texts)
            {
                keys.Objects[next] = Encoding.Latin1.GetBytes(text);
                Elements.Copy(_values[row], 0, values, next++ * valueShape.ElementCount, valueShape.ElementCount);
            }

            foreach (var (number, row) in _numbers)
            {
                SetNumber(keys, next, number);
                Elements.Copy(_values[row], 0, values, next++ * valueShape.ElementCount, valueShape.ElementCount);
            }

            return (keys, values);
        }
    }

    private static string Text(Tensor keys, long index) => Encoding.Latin1.GetString(keys.StringAt(index));

    private static long Number(Tensor keys, long index) => keys.DType switch
    {
        DType.Int64 or DType.Float64 => keys.Span<long>()[(int)index],
        DType.Int32 or DType.Float32 => keys.Span<int>()[(int)index],
        DType.Int16 => keys.Span<short>()[(int)index],
        DType.Int8 or DType.UInt8 or DType.Bool => keys.Span<byte>()[(int)index],
        _ => throw new UnimplementedError($"Keys of type {keys.DType.Name} are not supported in a table."),
    };

    private static void SetNumber(Tensor keys, int index, long number)
    {
        switch (keys.DType.Size)
        {
            case 8:
                keys.Span<long>()[index] = number;
                break;
            case 4:
                keys.Span<int>()[index] = (int)number;
                break;
            case 2:
                keys.Span<short>()[index] = (short)number;
                break;
            default:
                keys.Span<byte>()[index] = (byte)number;
                break;
        }
    }

    private static bool Same(Tensor first, Tensor second) => first.DType == DType.String
        ? first.StringAt(0).AsSpan().SequenceEqual(second.StringAt(0))
        : first.Bytes.SequenceEqual(second.Bytes);

    private static string Print(Tensor value, long index) => value.DType switch
    {
        DType.String => value.TextAt(index),
        DType.Float32 => value.Span<float>()[(int)index].ToString(System.Globalization.CultureInfo.InvariantCulture),
        DType.Float64 => value.Span<double>()[(int)index].ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => Number(value, index).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private Tensor Row(Tensor values, long index)
    {
        var row = Tensor.Allocate(valueType, valueShape);
        Elements.Copy(values, index * row.Count, row, 0, row.Count);
        return row;
    }

    private Tensor? Find(Tensor keys, long index)
    {
        int row;
        var found = keyType == DType.String ? _texts.TryGetValue(Text(keys, index), out row) : _numbers.TryGetValue(Number(keys, index), out row);
        return found ? _values[row] : null;
    }

    private void Set(Tensor keys, long index, Tensor value)
    {
        ref var row = ref keyType == DType.String
            ? ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_texts, Text(keys, index), out var exists)
            : ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_numbers, Number(keys, index), out exists);
        if (exists)
        {
            _values[row] = value;
            return;
        }

        row = _values.Count;
        _values.Add(value);
    }

    private bool HoldsExactly(Tensor keys, Tensor values)
    {
        for (long i = 0; i < keys.Count; i++)
        {
            if (Find(keys, i) is not { } value || !Same(value, Row(values, i)))
            {
                return false;
            }
        }

        return keys.Count >= _texts.Count + _numbers.Count;
    }
}
