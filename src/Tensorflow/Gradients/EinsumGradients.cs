using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>
/// The gradient of Einsum, which is newer than TensorFlow 1.13.1. Each input's is the einsum of the output's gradient and the other input; labels that only
/// this input has were summed and are repeated, those that it has twice give a diagonal, and what <c>...</c> was broadcast over is summed.
/// </summary>
internal static class EinsumGradients
{
    private const string Ellipsis = "...";

    [Gradient("Einsum")]
    private static object[] Einsum(Operation op, object[] grads)
    {
        var grad = Dense(grads[0]);
        var sides = op.Node.Text("equation").Replace(" ", "", StringComparison.Ordinal).Split("->");
        var inputs = sides[0].Split(',');
        return inputs.Length == 1
            ? [OfInput(op.inputs[0], inputs[0], grad, sides[1], null, "")]
            : [OfInput(op.inputs[0], inputs[0], grad, sides[1], op.inputs[1], inputs[1]), OfInput(op.inputs[1], inputs[1], grad, sides[1], op.inputs[0], inputs[0])];
    }

    private static Tensor OfInput(Tensor input, string labels, Tensor grad, string output, Tensor other, string otherLabels)
    {
        var letters = Letters(labels).Distinct().ToList();
        var summed = string.Concat(letters.Where(l => !output.Contains(l) && !otherLabels.Contains(l)));
        var isOpen = output.Contains(Ellipsis, StringComparison.Ordinal) || otherLabels.Contains(Ellipsis, StringComparison.Ordinal);
        var open = isOpen ? Ellipsis : "";
        var kept = open + string.Concat(letters.Where(l => !summed.Contains(l)));
        var result = other is null ? Apply($"{output}->{kept}", grad) : Apply($"{output},{otherLabels}->{kept}", grad, Conj(other));
        var target = labels.Contains(Ellipsis, StringComparison.Ordinal) ? labels : open + labels;
        if (summed.Length > 0)
        {
            var ones = array_ops.ones(SizesOf(input, labels, summed), grad.dtype.as_base_dtype());
            result = Apply($"{kept},{summed}->{target}", result, ones);
        }
        else if (kept != target)
        {
            result = Apply($"{kept}->{target}", result);
        }

        if (!isOpen && !labels.Contains(Ellipsis, StringComparison.Ordinal))
        {
            return result;
        }

        var shape = array_ops.shape(input);
        var axes = gen_ops.Apply("BroadcastGradientArgs", null, [shape, array_ops.shape(result)]);
        return new BroadcastPair(shape, shape, axes).ReduceFirst(result);
    }

    private static string Letters(string labels) => labels.Replace(Ellipsis, "", StringComparison.Ordinal);

    /// <summary>The sizes of some labels' dimensions; those behind the dots are counted from the end.</summary>
    private static Tensor SizesOf(Tensor input, string labels, string asked)
    {
        var shape = array_ops.shape(input);
        var dots = labels.IndexOf(Ellipsis, StringComparison.Ordinal);
        var sizes = asked.Select(l => labels.IndexOf(l)).Select(at => array_ops.strided_slice(shape, [Slice.Index(dots >= 0 && at > dots ? at - labels.Length : at)]));
        return gen_ops.Apply("Pack", "stack", [sizes.ToList()], ("axis", 0)).output;
    }

    private static Tensor Apply(string equation, params Tensor[] inputs) => gen_ops.Apply("Einsum", null, [inputs], ("equation", equation)).output;
}
