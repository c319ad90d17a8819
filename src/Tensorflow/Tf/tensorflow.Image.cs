namespace Tensorflow;

/// <content>Images.</content>
public partial class tensorflow
{
    /// <summary>Images.</summary>
    public image_internal image = new();

    /// <summary>Images <c>[batch, height, width, channels]</c>.</summary>
    public class image_internal
    {
        /// <summary>Resized, between pixels linearly: float32.</summary>
        public Tensor resize_bilinear(Tensor images, Tensor size, bool align_corners = false, bool half_pixel_centers = false, string name = null) => Resize("ResizeBilinear", images, size, align_corners, half_pixel_centers, name);

        /// <summary>Resized, by the nearest pixel.</summary>
        public Tensor resize_nearest_neighbor<Tsize>(Tensor images, Tsize size, bool align_corners = false, string name = null, bool half_pixel_centers = false) => Resize("ResizeNearestNeighbor", images, size, align_corners, half_pixel_centers, name);

        /// <summary>Resized, between pixels by cubics: float32.</summary>
        public Tensor resize_bicubic(Tensor images, Tensor size, bool align_corners = false, bool half_pixel_centers = false, string name = null) => Resize("ResizeBicubic", images, size, align_corners, half_pixel_centers, name);

        /// <summary>Resized, by the mean of the area: float32.</summary>
        public Tensor resize_area(Tensor images, Tensor size, bool align_corners = false, string name = null) => Resize("ResizeArea", images, size, align_corners, false, name);

        /// <summary>Boxes <c>[n, 4]</c> (y1, x1, y2, x2, of 0 to 1) cut out and resized.</summary>
        public Tensor crop_and_resize(Tensor image, Tensor boxes, Tensor box_ind, Tensor crop_size, string method = "bilinear", float extrapolation_value = 0f, string name = null) =>
            gen_ops.Apply("CropAndResize", name, [image, boxes, box_ind, crop_size], ("method", method), ("extrapolation_value", extrapolation_value)).output;

        /// <summary>An image, or a batch, with left and right swapped.</summary>
        public Tensor flip_left_right(Tensor image) => image_ops.Flip(image, 1, "flip_left_right");

        /// <summary>An image, or a batch, upside down.</summary>
        public Tensor flip_up_down(Tensor image) => image_ops.Flip(image, 0, "flip_up_down");

        /// <summary>One channel of grey out of red, green and blue.</summary>
        public Tensor rgb_to_grayscale(Tensor images, string name = null) => image_ops.rgb_to_grayscale(images, name);

        /// <summary>Three equal channels out of one.</summary>
        public Tensor grayscale_to_rgb(Tensor images, string name = null) => image_ops.grayscale_to_rgb(images, name);

        /// <summary>Another element type, on its scale: integers from 0 to their maximum, reals from 0 to 1.</summary>
        /// <exception cref="UnimplementedError">Values beyond the type are to be cut to it.</exception>
        public Tensor convert_image_dtype(Tensor image, TF_DataType dtype, bool saturate = false, string name = null) => saturate
            ? throw new UnimplementedError("convert_image_dtype does not saturate: clip the image with tf.clip_by_value first.")
            : image_ops.convert_image_dtype(image, dtype, name);

        private static Tensor Resize(string type, Tensor images, object size, bool alignCorners, bool halfPixelCenters, string name) => halfPixelCenters
            ? throw new UnimplementedError($"{type} with half_pixel_centers is newer than TensorFlow 1.13.1 and cannot be built. Resize without them.")
            : gen_ops.Apply(type, name, [images, size], ("align_corners", alignCorners)).output;
    }
}
