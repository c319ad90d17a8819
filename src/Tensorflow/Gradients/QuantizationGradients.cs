namespace Tensorflow;

/// <summary>Gradients of rounding to few bits (python/ops/array_ops.py, math_grad.py): as if it were not there.</summary>
internal static class QuantizationGradients
{
    [Gradient("FakeQuantWithMinMaxArgs")]
    private static object[] FakeQuantWithMinMaxArgs(Operation op, object[] grads) =>
    [
        gen_ops.Apply(
            "FakeQuantWithMinMaxArgsGradient",
            null,
            [grads[0], op.inputs[0]],
            ("min", op.Node.Float("min")),
            ("max", op.Node.Float("max")),
            ("num_bits", op.Node.Int("num_bits")),
            ("narrow_range", op.Node.Bool("narrow_range"))).output,
    ];

    [Gradient("FakeQuantWithMinMaxVars", "FakeQuantWithMinMaxVarsPerChannel")]
    private static object[] FakeQuantWithMinMaxVars(Operation op, object[] grads) =>
        gen_ops.Apply(
            op.type + "Gradient",
            null,
            [grads[0], op.inputs[0], op.inputs[1], op.inputs[2]],
            ("num_bits", op.Node.Int("num_bits")),
            ("narrow_range", op.Node.Bool("narrow_range"))).outputs;

    [Gradient("QuantizeAndDequantizeV2")]
    private static object[] QuantizeAndDequantizeV2(Operation op, object[] grads) => [grads[0], null, null];

    [Gradient("QuantizeAndDequantizeV3")]
    private static object[] QuantizeAndDequantizeV3(Operation op, object[] grads) => [grads[0], null, null, null];
}
