namespace Tensorflow;

/// <summary>Constants (python/framework/constant_op.py).</summary>
public class constant_op
{
    /// <summary>A constant tensor.</summary>
    /// <param name="value">A number, string, array, <see cref="NDArray"/> or list.</param>
    /// <param name="dtype">The element type; DtInvalid for that of the value.</param>
    /// <param name="shape">The shape; the last value repeats to fill it, and one without elements takes none of an ordinary value. Null for that of the value.</param>
    /// <param name="name">The wanted name.</param>
    /// <exception cref="ValueError">More values than the shape holds, or a ragged list.</exception>
    /// <exception cref="TypeError">A value cannot be of the type.</exception>
    public static Tensor constant(object value, TF_DataType dtype = TF_DataType.DtInvalid, Shape shape = null, string name = "Const")
    {
        var given = HostValues.From(value, (DType)dtype);
        if (shape is not null && shape.Host.ElementCount == 0 && value is not NDArray)
        {
            given = HostTensor.Zeros(given.DType, shape.Host);
        }

        var proto = TensorProtos.Write(given);
        if (shape is not null && !shape.Host.Equals(given.Shape))
        {
            var wanted = shape.Host;
            if (given.Count > wanted.ElementCount)
            {
                throw new ValueError($"Too many elements provided. Needed at most {wanted.ElementCount}, but received {given.Count}");
            }

            if (given.Count < wanted.ElementCount && !proto.TensorContent.IsEmpty)
            {
                proto.TensorContent = Google.Protobuf.ByteString.Empty;
                TensorProtos.WriteTyped(given, proto);
            }

            proto.TensorShape = wanted.ToProto();
        }

        return FromProto(proto, name);
    }

    internal static Tensor FromProto(TensorProto proto, string name) =>
        ops.get_default_graph().CreateOp("Const", [], name,
        [
            KeyValuePair.Create("value", new AttrValue { Tensor = proto }),
            KeyValuePair.Create("dtype", new AttrValue { Type = proto.Dtype }),
        ]).output;
}
