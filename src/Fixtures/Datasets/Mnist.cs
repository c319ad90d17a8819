using Tensorflow.NumPy;

namespace Reproductions.Fixtures.Datasets;

/// <summary>Handwritten digits: images <c>float32 [n, 784]</c> in [0, 1] and labels <c>float32 [n, 10]</c>, one-hot.</summary>
public sealed class Mnist
{
    /// <summary>Pixels of an image.</summary>
    public const int Pixels = 784;

    /// <summary>Number of digits.</summary>
    public const int Classes = 10;

    private readonly float[] _images;
    private readonly byte[] _labels;

    private Mnist(float[] images, byte[] labels)
    {
        _images = images;
        _labels = labels;
    }

    /// <summary>Number of images.</summary>
    public int Count => _labels.Length;

    /// <summary>The digit of each image.</summary>
    public IReadOnlyList<byte> Labels => _labels;

    /// <summary>The training images in <paramref name="folder"/>, or the 10,000 of <c>testdata</c>.</summary>
    public static Mnist Training(string folder = null) => Load(folder, "train");

    /// <summary>The first <paramref name="count"/> test images in <paramref name="folder"/>, or of <c>testdata</c>.</summary>
    public static Mnist Test(string folder = null, int count = 5000) => Load(folder, "t10k").Take(count);

    /// <summary>The first images.</summary>
    public Mnist Take(int count) => count >= Count ? this : new Mnist(_images[..(count * Pixels)], _labels[..count]);

    /// <summary>The images at <paramref name="indices"/>, in that order.</summary>
    public Mnist Select(IReadOnlyList<int> indices) =>
        new([.. indices.SelectMany(i => _images[(i * Pixels)..((i + 1) * Pixels)])], [.. indices.Select(i => _labels[i])]);

    /// <summary>The same labels with other images.</summary>
    /// <param name="pixel">The new value of a pixel from its image and its place, 0 to 783.</param>
    public Mnist Change(Func<ReadOnlyMemory<float>, int, float> pixel)
    {
        var images = new float[_images.Length];
        for (var i = 0; i < images.Length; i++)
        {
            images[i] = pixel(_images.AsMemory(i / Pixels * Pixels, Pixels), i % Pixels);
        }

        return new Mnist(images, _labels);
    }

    /// <summary>All images and labels.</summary>
    public (NDArray Images, NDArray Labels) All() => (new NDArray(_images, (Count, Pixels)), new NDArray(OneHot(_labels), (Count, Classes)));

    /// <summary>The labels as float64, as NumPy gives them to a program that computes its accuracy from a constant.</summary>
    public NDArray LabelsAsDoubles() => new(Array.ConvertAll(OneHot(_labels), v => (double)v), (Count, Classes));

    /// <summary>The images and labels at <paramref name="indices"/>.</summary>
    public (NDArray Images, NDArray Labels) Batch(ReadOnlySpan<int> indices)
    {
        var images = new float[indices.Length * Pixels];
        var labels = new byte[indices.Length];
        for (var i = 0; i < indices.Length; i++)
        {
            Array.Copy(_images, indices[i] * Pixels, images, i * Pixels, Pixels);
            labels[i] = _labels[indices[i]];
        }

        return (new NDArray(images, (indices.Length, Pixels)), new NDArray(OneHot(labels), (indices.Length, Classes)));
    }

    private static Mnist Load(string folder, string part)
    {
        folder ??= Path.Combine(Repository.TestData, "mnist");
        var images = IdxFile.Read(Find(folder, $"{part}-images-idx3-ubyte"));
        var labels = IdxFile.Read(Find(folder, $"{part}-labels-idx1-ubyte"));
        if (images.Shape is not [var count, 28, 28] || labels.Shape is not [var labelCount] || count != labelCount)
        {
            throw new InvalidDataException($"The '{part}' files in '{folder}' are not MNIST: images {string.Join("x", images.Shape)}, labels {string.Join("x", labels.Shape)}.");
        }

        // A division, as the recorded runs did: multiplying by 1/255 differs in the last bit for half of the byte values.
        return new Mnist(Array.ConvertAll(images.Elements, b => b / 255f), labels.Elements);
    }

    private static string Find(string folder, string name)
    {
        var plain = Path.Combine(folder, name);
        var zipped = plain + ".gz";
        return File.Exists(zipped) ? zipped
            : File.Exists(plain) ? plain
            : throw new FileNotFoundException($"'{folder}' holds neither '{name}.gz' nor '{name}'. Point to the folder with the four original MNIST files.", plain);
    }

    private static float[] OneHot(byte[] labels)
    {
        var result = new float[labels.Length * Classes];
        for (var i = 0; i < labels.Length; i++)
        {
            result[(i * Classes) + labels[i]] = 1;
        }

        return result;
    }
}
