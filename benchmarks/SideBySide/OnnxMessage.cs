using System.Runtime.InteropServices;
using Google.Protobuf;

namespace Reproductions.Benchmarks;

/// <summary>A message of ONNX's schema, written field by field (numbers: onnx.proto3).</summary>
internal sealed class OnnxMessage
{
    private readonly MemoryStream _bytes = new();

    public OnnxMessage Add(int field, long value) => Write(field, WireFormat.WireType.Varint, o => o.WriteInt64(value));

    public OnnxMessage Add(int field, string value) => Write(field, WireFormat.WireType.LengthDelimited, o => o.WriteString(value));

    public OnnxMessage Add(int field, OnnxMessage value) => Write(field, WireFormat.WireType.LengthDelimited, o => o.WriteBytes(ByteString.CopyFrom(value.ToArray())));

    public OnnxMessage Add(int field, ReadOnlySpan<float> value)
    {
        var bytes = ByteString.CopyFrom(MemoryMarshal.AsBytes(value));
        return Write(field, WireFormat.WireType.LengthDelimited, o => o.WriteBytes(bytes));
    }

    public byte[] ToArray() => _bytes.ToArray();

    private OnnxMessage Write(int field, WireFormat.WireType type, Action<CodedOutputStream> write)
    {
        using var output = new CodedOutputStream(_bytes, leaveOpen: true);
        output.WriteTag(field, type);
        write(output);
        return this;
    }
}
