using BitMiracle.LibJpeg.Classic;

namespace Reproductions.Runtime.Formats.Jpeg;

/// <summary>
/// The header and the coefficients of a JPEG file (ITU-T T.81), baseline or progressive. LibJpeg.NET reads markers and entropy codes;
/// what becomes of the coefficients is done here, because it does not do that as libjpeg does.
/// </summary>
internal sealed class JpegFile
{
    private readonly jpeg_decompress_struct _reader = new();
    private readonly byte[] _file;

    private JpegFile(byte[] file) => _file = file;

    /// <summary>The first bytes of a file.</summary>
    public static ReadOnlySpan<byte> Signature => [0xFF, 0xD8, 0xFF];

    /// <summary>Pixels a row.</summary>
    public int Width => _reader.Image_width;

    /// <summary>Rows.</summary>
    public int Height => _reader.Image_height;

    /// <summary>Components in the file: 1 gray, 3 color, 4 ink.</summary>
    public int Components => _reader.Num_components;

    /// <summary>What the components mean.</summary>
    public JpegColors Colors => _reader.Jpeg_color_space switch
    {
        J_COLOR_SPACE.JCS_GRAYSCALE => JpegColors.Gray,
        J_COLOR_SPACE.JCS_RGB => JpegColors.Rgb,
        J_COLOR_SPACE.JCS_YCbCr => JpegColors.Luma,
        J_COLOR_SPACE.JCS_CMYK => JpegColors.Ink,
        J_COLOR_SPACE.JCS_YCCK => JpegColors.LumaInk,
        _ => JpegColors.Unknown,
    };

    /// <summary>True when Adobe's marker says that ink is inverted.</summary>
    public bool IsAdobe { get; private set; }

    /// <summary>Reads the header; null when it is damaged or cut.</summary>
    public static JpegFile? Open(byte[] file)
    {
        var result = new JpegFile(file);
        try
        {
            result._reader.jpeg_stdio_src(new MemoryStream(file));
            result._reader.jpeg_read_header(true);
            result.IsAdobe = JpegTables.HasAdobeMarker(file);
            return result.Width > 0 && result.Height > 0 ? result : null;
        }
        catch (Exception)
        {
            // The package throws System.Exception and what its array accesses give.
            return null;
        }
    }

    /// <summary>The components' coefficients, multiplied by their steps; null when the file is damaged, or cut and not <paramref name="recovers"/>.</summary>
    public JpegPlane[]? ReadPlanes(bool recovers)
    {
        try
        {
            var tables = JpegTables.Read(_file);
            var arrays = _reader.jpeg_read_coefficients();
            var largestAcross = _reader.Comp_info.Take(Components).Max(c => c.H_samp_factor);
            var planes = new JpegPlane[Components];
            for (var i = 0; i < planes.Length; i++)
            {
                var info = _reader.Comp_info[i];
                var blockRows = DivideUp(DivideUp(Height * info.V_samp_factor, _reader.Max_v_samp_factor), JpegPlane.BlockSize);
                planes[i] = new(info.H_samp_factor, info.V_samp_factor, largestAcross, _reader.Max_v_samp_factor, Width, Height, Blocks(arrays[i], info, blockRows, tables[info.Quant_tbl_no]));
            }

            return recovers || JpegTables.IsWhole(_file) ? planes : null;
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static int DivideUp(int value, int by) => (value + by - 1) / by;

    private static short[][][] Blocks(jvirt_array<JBLOCK> array, jpeg_component_info info, int rows, int[] steps)
    {
        var blocks = new short[rows][][];
        for (var y = 0; y < rows; y++)
        {
            var line = array.Access(y, 1)[0];
            blocks[y] = new short[info.Width_in_blocks][];
            for (var x = 0; x < blocks[y].Length; x++)
            {
                var block = new short[steps.Length];
                for (var k = 0; k < block.Length; k++)
                {
                    block[k] = unchecked((short)(line[x][k] * steps[k]));
                }

                blocks[y][x] = block;
            }
        }

        return blocks;
    }
}
