using System.Globalization;
using System.Net;
using System.Text;

namespace Reproductions.Fixtures.Audit.Drawing;

/// <summary>Writes a picture as SVG that stands alone: no style sheet, font or script of elsewhere.</summary>
public static class SvgWriter
{
    private const int BoxWidth = 190;
    private const int BoxHeight = 46;
    private const int ColumnGap = 40;
    private const int RowGap = 22;
    private const int Margin = 16;
    private const int Top = 44;
    private const int Legend = 34;
    private const int MostCharacters = 27;

    private static readonly (Tone Tone, string Text)[] s_legend =
    [
        (Tone.Restored, "from the checkpoint"),
        (Tone.Initialized, "from an initializer"),
        (Tone.Assigned, "assigned or trained"),
        (Tone.Unwritten, "never written"),
        (Tone.Aside, "not fetched"),
    ];

    /// <summary>The SVG of <paramref name="picture"/>, under <paramref name="title"/>, which readers aloud say.</summary>
    public static string Write(Picture picture, string title)
    {
        var columns = picture.Boxes.GroupBy(b => b.Column).ToDictionary(g => g.Key, g => g.ToList());
        var rows = Math.Max(1, columns.Values.Max(c => c.Count));
        var inner = (rows * (BoxHeight + RowGap)) - RowGap;
        var width = (2 * Margin) + (picture.Headings.Count * (BoxWidth + ColumnGap)) - ColumnGap;
        var height = Top + inner + Legend + Margin;
        var places = columns.SelectMany(c => c.Value.Select((box, row) => (box, Place: Place(c.Key, row, c.Value.Count, inner)))).ToDictionary(p => p.box, p => p.Place, ReferenceEqualityComparer.Instance);

        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" font-family=\"system-ui, 'Segoe UI', Helvetica, Arial, sans-serif\">\n");
        svg.Append($"<title>{Text(title)}</title>\n<defs>");
        foreach (var tone in Enum.GetValues<Tone>())
        {
            svg.Append($"<marker id=\"to{tone}\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"{Stroke(tone)}\"/></marker>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"</defs>\n<rect width=\"{width}\" height=\"{height}\" rx=\"8\" fill=\"#ffffff\"/>\n");
        for (var i = 0; i < picture.Headings.Count; i++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left(i) + (BoxWidth / 2)}\" y=\"26\" text-anchor=\"middle\" font-size=\"12\" fill=\"#57606a\">{Text(picture.Headings[i])}</text>\n");
        }

        foreach (var arrow in picture.Arrows)
        {
            Append(svg, arrow, places[arrow.From], places[arrow.To]);
        }

        foreach (var box in picture.Boxes)
        {
            Append(svg, box, places[box]);
        }

        AppendLegend(svg, picture, height - Margin - 6);
        return svg.Append("</svg>\n").ToString();
    }

    private static (int X, int Y) Place(int column, int row, int count, int inner) =>
        (Left(column), Top + ((inner - (count * (BoxHeight + RowGap)) + RowGap) / 2) + (row * (BoxHeight + RowGap)));

    private static int Left(int column) => Margin + (column * (BoxWidth + ColumnGap));

    private static void Append(StringBuilder svg, Arrow arrow, (int X, int Y) from, (int X, int Y) to)
    {
        var (x1, y1) = (from.X + BoxWidth, from.Y + (BoxHeight / 2));
        var (x2, y2) = (to.X - 2, to.Y + (BoxHeight / 2));
        var bend = ColumnGap / 2;
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}\" fill=\"none\" stroke=\"{Stroke(arrow.Tone)}\" stroke-width=\"2\"{Dash(arrow.Tone)} marker-end=\"url(#to{arrow.Tone})\"/>\n");
    }

    private static void Append(StringBuilder svg, Box box, (int X, int Y) place)
    {
        var middle = place.X + (BoxWidth / 2);
        svg.Append(CultureInfo.InvariantCulture, $"<g><title>{Text(box.Title)}: {Text(box.Note)}</title><rect x=\"{place.X}\" y=\"{place.Y}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"6\" fill=\"{Fill(box.Tone)}\" stroke=\"{Stroke(box.Tone)}\" stroke-width=\"1.5\"{Dash(box.Tone)}/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{middle}\" y=\"{place.Y + 19}\" text-anchor=\"middle\" font-size=\"12\" font-weight=\"600\" fill=\"#1f2328\">{Text(Shortened(box.Title))}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{middle}\" y=\"{place.Y + 36}\" text-anchor=\"middle\" font-size=\"11\" fill=\"#424a53\">{Text(box.Note)}</text></g>\n");
    }

    private static void AppendLegend(StringBuilder svg, Picture picture, int y)
    {
        var x = Margin;
        foreach (var (tone, text) in s_legend.Where(l => picture.Boxes.Any(b => b.Tone == l.Tone)))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y - 10}\" width=\"14\" height=\"12\" rx=\"2\" fill=\"{Fill(tone)}\" stroke=\"{Stroke(tone)}\"{Dash(tone)}/><text x=\"{x + 20}\" y=\"{y}\" font-size=\"11\" fill=\"#424a53\">{Text(text)}</text>\n");
            x += 46 + (text.Length * 6);
        }
    }

    private static string Shortened(string text) => text.Length <= MostCharacters ? text : text[..10] + "…" + text[^12..];

    private static string Dash(Tone tone) => tone is Tone.Aside or Tone.Unwritten ? " stroke-dasharray=\"5 3\"" : "";

    private static string Stroke(Tone tone) => tone switch
    {
        Tone.Restored => "#1a7f37",
        Tone.Initialized => "#cf222e",
        Tone.Assigned => "#0969da",
        Tone.Unwritten => "#9a6700",
        Tone.Aside => "#8c959f",
        _ => "#57606a",
    };

    private static string Fill(Tone tone) => tone switch
    {
        Tone.Restored => "#dafbe1",
        Tone.Initialized => "#ffebe9",
        Tone.Assigned => "#ddf4ff",
        Tone.Unwritten => "#fff8c5",
        Tone.Aside => "#f6f8fa",
        _ => "#f6f8fa",
    };

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
