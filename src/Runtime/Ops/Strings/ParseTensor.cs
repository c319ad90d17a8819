using Google.Protobuf;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>The tensor that the bytes of a TensorProto state.</summary>
internal sealed class ParseTensor : ComputeOp
{
    public override string SignatureText => "ParseTensor(serialized:string) -> (output:out_type) | out_type:type";

    protected override void Compute(KernelContext c)
    {
        var bytes = c.Input(0).StringAt(0);
        Tensor value;
        try
        {
            value = TensorProtos.Read(TensorProto.Parser.ParseFrom(bytes), c.Node.Name);
        }
        catch (Exception e) when (e is InvalidProtocolBufferException or InvalidArgumentError)
        {
            throw new InvalidArgumentError($"Could not parse `serialized` as TensorProto, base64: {Convert.ToBase64String(bytes)}", e);
        }

        var wanted = c.Node.Type("out_type");
        c.SetOutput(0, value.DType == wanted
            ? value
            : throw new InvalidArgumentError($"Type mismatch between parsed tensor ({value.DType.Name}) and dtype ({wanted.Name})"));
    }
}
