using Google.Protobuf;
using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Strings;

/// <summary>A tensor as the bytes of a TensorProto.</summary>
internal sealed class SerializeTensor : ComputeOp
{
    public override string SignatureText => "SerializeTensor(tensor:T) -> (serialized:string) | T:type";

    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.Scalar);

    protected override void Compute(KernelContext c)
    {
        var value = c.Input(0);
        var proto = TensorProtos.Write(value);
        if (value.DType.IsNumeric)
        {
            // The kernel writes raw content always, unlike Python.
            proto = new TensorProto { Dtype = (DataType)value.DType, TensorShape = value.Shape.ToProto(), TensorContent = ByteString.CopyFrom(value.Bytes) };
        }

        c.SetOutput(0, Tensor.FromByteStrings(Shape.Scalar, [proto.ToByteArray()]));
    }
}
