using static Tensorflow.MathGradients;

namespace Tensorflow;

/// <summary>Gradients of resized and cut images (python/ops/image_grad.py). Sizes by pixel centres, which 1.13.1 does not know, are handed on.</summary>
internal static class ImageGradients
{
    private const string ByCentres = "half_pixel_centers";

    [Gradient("ResizeBilinear")]
    private static object[] Bilinear(Operation op, object[] grads) =>
        [gen_ops.Apply("ResizeBilinearGrad", null, [grads[0], op.inputs[0]], Grid(op)).output, null];

    [Gradient("ResizeNearestNeighbor")]
    private static object[] NearestNeighbor(Operation op, object[] grads)
    {
        var sizes = op.inputs[0].shape.dims?[1..3];
        object size = sizes is not null && sizes.All(d => d >= 0)
            ? Array.ConvertAll(sizes, d => (int)d)
            : array_ops.strided_slice(array_ops.shape(op.inputs[0]), [new Slice(1, 3)]);
        return [gen_ops.Apply("ResizeNearestNeighborGrad", null, [grads[0], size], Grid(op)).output, null];
    }

    [Gradient("ResizeBicubic")]
    private static object[] Bicubic(Operation op, object[] grads) => op.inputs[0].BaseType is DType.Float32 or DType.Float64
        ? [gen_ops.Apply("ResizeBicubicGrad", null, [grads[0], op.inputs[0]], Grid(op)).output, null]
        : [null, null];

    [Gradient("CropAndResize")]
    private static object[] CropAndResize(Operation op, object[] grads)
    {
        var image = op.inputs[0];
        object size = image.StaticShape.IsFullyDefined ? Array.ConvertAll(image.StaticShape.ToArray(), d => (int)d) : array_ops.shape(image);
        Tensor byImage = null;
        if (image.BaseType is DType.Half or DType.Float32 or DType.Float64)
        {
            byImage = gen_ops.Apply(
                "CropAndResizeGradImage",
                null,
                [grads[0], op.inputs[1], op.inputs[2], size],
                ("T", image.dtype.as_base_dtype()),
                ("method", op.Node.Text("method"))).output;
        }

        // By the boxes it is that of bilinear interpolation, whatever the method.
        return [byImage, Op("CropAndResizeGradBoxes", grads[0], image, op.inputs[1], op.inputs[2]), null, null];
    }

    private static (string, object)[] Grid(Operation op) => NewerAttributes.With(op, [("align_corners", op.Node.Bool("align_corners"))], ByCentres);
}
