using System.Globalization;
using System.Text;
using Reproductions.Runtime.Formats;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Tables;

/// <summary>Fills a table from the lines of a text file: a column, the whole line, or the line's number.</summary>
internal abstract class TableFileInitializer : TableUser
{
    private const long WholeLine = -2;
    private const long LineNumber = -1;

    protected override void Compute(KernelContext c, TableState table)
    {
        var path = c.Input(1).TextAt(0);
        if (path.Length == 0)
        {
            throw new InvalidArgumentError("filename cannot be empty.");
        }

        var text = Encoding.Latin1.GetString(FileErrors.ReadAll(path, Array.MaxLength, length => new ResourceExhaustedError($"OOM when reading '{path}': it has {length} bytes.")));
        var lines = text.Split('\n').ToList();
        if (lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        var size = c.Node.Int("vocab_size");
        if (size >= 0 && size > lines.Count)
        {
            throw new InvalidArgumentError($"Invalid vocab_size in {path}: expected {size} but got {lines.Count}");
        }

        var count = size > 0 ? (int)size : lines.Count;
        var (keys, values) = (Tensor.Allocate(table.KeyType, new Shape(count)), Tensor.Allocate(table.ValueType, new Shape(count)));
        for (var i = 0; i < count; i++)
        {
            var line = lines[i].TrimEnd('\r');
            Set(c, keys, i, path, line, c.Node.Int("key_index"));
            Set(c, values, i, path, line, c.Node.Int("value_index"));
        }

        table.Initialize(keys, values);
    }

    private static void Set(KernelContext c, Tensor target, int index, string path, string line, long column)
    {
        var field = line;
        if (column == LineNumber)
        {
            field = index.ToString(CultureInfo.InvariantCulture);
        }
        else if (column != WholeLine)
        {
            var fields = line.Split(c.Node.Text("delimiter"));
            field = column < fields.Length
                ? fields[column]
                : throw new InvalidArgumentError($"Invalid number of columns in {path} line {index} ({line}) : expected at least {column + 1} got {fields.Length}");
        }

        var culture = CultureInfo.InvariantCulture;
        var parsed = true;
        switch (target.DType)
        {
            case DType.String:
                target.Objects[index] = Encoding.Latin1.GetBytes(field);
                break;
            case DType.Int64:
                parsed = long.TryParse(field, NumberStyles.Integer, culture, out target.Span<long>()[index]);
                break;
            case DType.Int32:
                parsed = int.TryParse(field, NumberStyles.Integer, culture, out target.Span<int>()[index]);
                break;
            case DType.Float32:
                parsed = float.TryParse(field, NumberStyles.Float, culture, out target.Span<float>()[index]);
                break;
            case DType.Float64:
                parsed = double.TryParse(field, NumberStyles.Float, culture, out target.Span<double>()[index]);
                break;
            default:
                throw new InvalidArgumentError($"Data type {target.DType.Name} not supported.");
        }

        if (!parsed)
        {
            throw new InvalidArgumentError($"Field {field} in line {index} is not a valid {target.DType.Name}.");
        }
    }
}
