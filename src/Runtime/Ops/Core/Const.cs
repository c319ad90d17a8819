using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Core;

/// <summary>A constant: the tensor of attribute <c>value</c>.</summary>
internal sealed class Const : OpType
{
    public override string SignatureText => "Const() -> (output:dtype) | value:tensor; dtype:type";

    public override void InferShapes(ShapeContext c) => c.Set(0, Shape.FromProto(c.Node.Attributes.Find("value")!.Tensor.TensorShape ?? new TensorShapeProto()));

    public override Tensor? ConstantValue(Node node) => TensorProtos.Read(node.Attributes.Find("value")!.Tensor, node.Name);

    public override Kernel CreateKernel(Node node)
    {
        var value = node.ConstantCache ??= ConstantValue(node)!;
        if (value.DType != node.OutputTypes[0])
        {
            throw new InvalidArgumentError($"Type mismatch between value ({value.DType.Name}) and dtype ({node.OutputTypes[0].Name}) of constant '{node.Name}'");
        }

        return new DelegateKernel(c => c.SetOutput(0, value));
    }
}
