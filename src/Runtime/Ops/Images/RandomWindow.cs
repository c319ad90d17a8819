using Reproductions.Runtime.Ops.Random;

namespace Reproductions.Runtime.Ops.Images;

/// <summary>A window of an image: the first row and column, and how many.</summary>
/// <param name="Top">First row.</param>
/// <param name="Left">First column.</param>
/// <param name="Height">Rows.</param>
/// <param name="Width">Columns.</param>
internal readonly record struct RandomWindow(int Top, int Left, int Height, int Width)
{
    private const float Epsilon = 0.0000001f;

    /// <summary>Draws a window of the given shape whose area lies in a range; null when there is none. Draws as TensorFlow does.</summary>
    /// <param name="words">The random stream.</param>
    /// <param name="height">Rows of the image.</param>
    /// <param name="width">Columns of the image.</param>
    /// <param name="least">The smallest part of the image.</param>
    /// <param name="most">The largest part.</param>
    /// <param name="aspect">Columns a row.</param>
    public static RandomWindow? Draw(WordReader words, int height, int width, float least, float most, float aspect)
    {
        if (most <= 0 || aspect <= 0 || width <= 0 || height <= 0 || least > most)
        {
            return null;
        }

        var (smallest, largest) = (least * width * height, most * width * height);
        var rows = Nearest(MathF.Sqrt(smallest / aspect));
        var limit = Nearest(MathF.Sqrt(largest / aspect));
        if (Nearest(limit * aspect) > width)
        {
            limit = (int)((width + 0.5f - Epsilon) / aspect);
            limit -= Nearest(limit * aspect) > width ? 1 : 0;
        }

        limit = Math.Min(limit, height);
        rows = Math.Min(rows, limit);
        if (rows < limit)
        {
            rows += (int)Uniform(words, (uint)(limit - rows + 1));
        }

        var columns = Nearest(rows * aspect);

        // What rounding put outside of the range is moved by one row.
        if (columns * (float)rows < smallest)
        {
            columns = Nearest(++rows * aspect);
        }

        if (columns * (float)rows > largest)
        {
            columns = Nearest(--rows * aspect);
        }

        var area = columns * (float)rows;
        if (area < smallest || area > largest || columns > width || rows > height || columns <= 0 || rows <= 0)
        {
            return null;
        }

        var top = rows < height ? (int)Uniform(words, (uint)(height - rows)) : 0;
        var left = columns < width ? (int)Uniform(words, (uint)(width - columns)) : 0;
        return new(top, left, rows, columns);
    }

    /// <summary>A number from 0 to 1 (exclusive) of the high bits of a word.</summary>
    public static float Float(WordReader words) => BitConverter.UInt32BitsToSingle(0x3F800000 | (words.Next() & 0x7FFFFF)) - 1;

    /// <summary>The area that it shares with another.</summary>
    public float Shared(RandomWindow other)
    {
        var rows = Math.Min(Top + Height, other.Top + other.Height) - Math.Max(Top, other.Top);
        var columns = Math.Min(Left + Width, other.Left + other.Width) - Math.Max(Left, other.Left);
        return rows > 0 && columns > 0 ? rows * (float)columns : 0;
    }

    // Words that would make small numbers more likely are drawn again.
    private static uint Uniform(WordReader words, uint count)
    {
        if ((count & (count - 1)) == 0)
        {
            return words.Next() & (count - 1);
        }

        var rejected = (uint.MaxValue % count) + 1;
        uint word;
        do
        {
            word = words.Next();
        }
        while (word < rejected);

        return word % count;
    }

    private static int Nearest(float x) => (int)MathF.Round(x, MidpointRounding.ToEven);
}
