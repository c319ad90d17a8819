using System.Globalization;
using System.Text;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>Lines of comma-separated values as one tensor a column.</summary>
internal sealed class DecodeCSV : ComputeOp
{
    public override string SignatureText => "DecodeCSV(records:string, record_defaults:OUT_TYPE) -> (output:OUT_TYPE) | OUT_TYPE:list(type) in {float,double,int32,int64,string}>=1; field_delim:string=','; use_quote_delim:bool=True; na_value:string=''; select_cols:list(int)=[]";

    public override void InferShapes(ShapeContext c)
    {
        for (var i = 1; i < c.InputCount; i++)
        {
            c.WithRankAtMost(c.Input(i), 1);
            if (c.Input(i).Rank == 1 && c.Input(i)[0] > 1)
            {
                throw c.Error("Shape of a default must be a length-0 or length-1 vector, or a scalar.");
            }
        }

        for (var i = 0; i < c.OutputCount; i++)
        {
            c.SetSameAs(i, 0);
        }
    }

    protected override void Compute(KernelContext c)
    {
        var records = c.Input(0);
        var count = c.Node.OutputTypes.Length;
        var selected = c.Node.Ints("select_cols");
        var outputs = new Tensor[count];
        for (var i = 0; i < count; i++)
        {
            outputs[i] = c.Allocate(i, records.Shape);
        }

        for (var r = 0; r < records.Count; r++)
        {
            var fields = Fields(Encoding.Latin1.GetString(records.StringAt(r)), c.Node.Text("field_delim")[0], c.Node.Bool("use_quote_delim"));
            if (selected.Length > 0)
            {
                fields = [.. selected.Where(s => s < fields.Count).Select(s => fields[(int)s])];
            }

            if (fields.Count != count)
            {
                throw new InvalidArgumentError($"Expect {count} fields but have {fields.Count} in record {r}");
            }

            for (var f = 0; f < count; f++)
            {
                Set(outputs[f], r, f, fields[f], c.Input(f + 1), c.Node.Text("na_value"));
            }
        }
    }

    private static void Set(Tensor output, int record, int field, string text, Tensor fallback, string missing)
    {
        if (text.Length == 0 || text == missing)
        {
            if (fallback.Count != 1)
            {
                throw new InvalidArgumentError($"Field {field} is required but missing in record {record}!");
            }

            Elements.Copy(fallback, 0, output, record, 1);
            return;
        }

        var isRead = true;
        switch (output.DType)
        {
            case DType.Int32:
                isRead = int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out output.Span<int>()[record]);
                break;
            case DType.Int64:
                isRead = long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out output.Span<long>()[record]);
                break;
            case DType.Float32:
                isRead = float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out output.Span<float>()[record]);
                break;
            case DType.Float64:
                isRead = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out output.Span<double>()[record]);
                break;
            default:
                output.Objects[record] = Encoding.Latin1.GetBytes(text);
                break;
        }

        if (!isRead)
        {
            throw new InvalidArgumentError($"Field {field} in record {record} is not a valid {output.DType.Name}: {text}");
        }
    }

    /// <summary>The fields of one line; each character is one byte. Two quotes within quotes are one.</summary>
    private static List<string> Fields(string line, char delimiter, bool quotes)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (quotes && line[i] == '"')
            {
                if (quoted && i + 1 < line.Length && line[i + 1] == '"')
                {
                    field.Append('"');
                    i++;
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (line[i] == delimiter && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(line[i]);
            }
        }

        if (quoted)
        {
            throw new InvalidArgumentError("Quoted field has to end with quote followed by delim or end");
        }

        fields.Add(field.ToString());
        return fields;
    }
}
