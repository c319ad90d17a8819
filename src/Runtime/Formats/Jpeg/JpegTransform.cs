namespace Reproductions.Runtime.Formats.Jpeg;

/// <summary>
/// The inverse cosine transform of a block, by Loeffler's, Ligtenberg's and Moschytz's algorithm in integers of 13 fractional bits
/// and with the roundings of libjpeg's accurate method, bit for bit. A smaller block is the mean of the pixels it stands for.
/// </summary>
internal static class JpegTransform
{
    private const int Bits = 13;
    private const int FirstPassBits = 2;
    private const int Size = JpegPlane.BlockSize;
    private const int Center = 128;

    private static readonly double[] Cosines = MakeCosines();

    /// <summary>Transforms a block.</summary>
    /// <param name="coefficients">8 rows of 8.</param>
    /// <param name="size">Rows and columns of the result: 1, 2, 4 or 8.</param>
    /// <param name="output">Takes the pixels, row by row.</param>
    public static void Run(short[] coefficients, int size, byte[] output)
    {
        if (size < Size)
        {
            Smaller(coefficients, size, output);
            return;
        }

        Span<int> work = stackalloc int[Size * Size];
        for (var i = 0; i < work.Length; i++)
        {
            work[i] = coefficients[i];
        }

        for (var column = 0; column < Size; column++)
        {
            Line(work[column..], Size, Bits - FirstPassBits);
        }

        for (var row = 0; row < Size; row++)
        {
            Line(work.Slice(row * Size, Size), 1, Bits + FirstPassBits + 3);
        }

        for (var i = 0; i < work.Length; i++)
        {
            output[i] = (byte)Math.Clamp(work[i] + Center, 0, 255);
        }
    }

    private static void Line(Span<int> x, int step, int shift)
    {
        var (x2, x6) = (x[2 * step], x[6 * step]);
        var half = (x2 + x6) * Fixed(0.541196100);
        var (low, high) = (half - (x6 * Fixed(1.847759065)), half + (x2 * Fixed(0.765366865)));
        var (sum, difference) = ((x[0] + x[4 * step]) << Bits, (x[0] - x[4 * step]) << Bits);
        var (e0, e1, e2, e3) = (sum + high, difference + low, difference - low, sum - high);

        var (o0, o1, o2, o3) = (x[7 * step], x[5 * step], x[3 * step], x[step]);
        var (z1, z2, z3, z4) = (o0 + o3, o1 + o2, o0 + o2, o1 + o3);
        var z5 = (z3 + z4) * Fixed(1.175875602);
        z1 *= -Fixed(0.899976223);
        z2 *= -Fixed(2.562915447);
        z3 = (z3 * -Fixed(1.961570560)) + z5;
        z4 = (z4 * -Fixed(0.390180644)) + z5;
        o0 = (o0 * Fixed(0.298631336)) + z1 + z3;
        o1 = (o1 * Fixed(2.053119869)) + z2 + z4;
        o2 = (o2 * Fixed(3.072711026)) + z2 + z3;
        o3 = (o3 * Fixed(1.501321110)) + z1 + z4;

        var round = 1 << (shift - 1);
        x[0] = (e0 + o3 + round) >> shift;
        x[7 * step] = (e0 - o3 + round) >> shift;
        x[step] = (e1 + o2 + round) >> shift;
        x[6 * step] = (e1 - o2 + round) >> shift;
        x[2 * step] = (e2 + o1 + round) >> shift;
        x[5 * step] = (e2 - o1 + round) >> shift;
        x[3 * step] = (e3 + o0 + round) >> shift;
        x[4 * step] = (e3 - o0 + round) >> shift;
    }

    private static int Fixed(double value) => (int)((value * (1 << Bits)) + 0.5);

    private static void Smaller(short[] coefficients, int size, byte[] output)
    {
        var each = Size / size;
        for (var y = 0; y < size; y++)
        {
            for (var x = 0; x < size; x++)
            {
                var sum = 0.0;
                for (var k = 0; k < Size * Size; k++)
                {
                    sum += coefficients[k] * Mean(k / Size, y, each) * Mean(k % Size, x, each);
                }

                output[(y * size) + x] = (byte)Math.Clamp(Math.Floor(sum + 0.5) + Center, 0, 255);
            }
        }
    }

    private static double Mean(int frequency, int index, int each)
    {
        var sum = 0.0;
        for (var i = 0; i < each; i++)
        {
            sum += Cosines[(frequency * Size) + (index * each) + i];
        }

        return sum / each;
    }

    private static double[] MakeCosines()
    {
        var cosines = new double[Size * Size];
        for (var i = 0; i < cosines.Length; i++)
        {
            cosines[i] = i < Size ? Math.Sqrt(0.125) : 0.5 * Math.Cos(((2 * (i % Size)) + 1) * (i / Size) * Math.PI / 16);
        }

        return cosines;
    }
}
