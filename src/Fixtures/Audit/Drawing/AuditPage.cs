using System.Globalization;
using System.Net;
using System.Text;
using Reproductions.Fixtures.Audit.Findings;

namespace Reproductions.Fixtures.Audit.Drawing;

/// <summary>Writes an audit as one page of HTML that stands alone: what was found in a sentence, the picture, and tables that sort by a click.</summary>
public static class AuditPage
{
    private const string Style = """
        :root { color-scheme: light; }
        body { font: 15px/1.5 system-ui, "Segoe UI", Helvetica, Arial, sans-serif; color: #1f2328; background: #f6f8fa; margin: 0 auto; padding: 24px; max-width: 1120px; }
        h1 { font-size: 20px; margin: 0 0 4px; }
        h2 { font-size: 16px; margin: 28px 0 8px; }
        .files { color: #57606a; margin: 0 0 16px; overflow-wrap: anywhere; }
        .picture { overflow-x: auto; border: 1px solid #d0d7de; border-radius: 8px; background: #fff; }
        .picture svg { max-width: 100%; height: auto; display: block; margin: 0 auto; }
        .finding { border: 1px solid #d0d7de; border-left: 5px solid; border-radius: 6px; background: #fff; padding: 10px 14px; margin: 0 0 10px; }
        .silent { border-left-color: #cf222e; } .quiet { border-left-color: #bf8700; } .loud { border-left-color: #0969da; } .sound { border-left-color: #1a7f37; }
        .finding p { margin: 4px 0; } .finding ul { margin: 6px 0 0; padding-left: 20px; color: #424a53; font-size: 13px; }
        .grade { font-size: 12px; font-weight: 700; letter-spacing: .04em; margin-right: 8px; }
        table { border-collapse: collapse; background: #fff; width: 100%; font-size: 13px; }
        th, td { border: 1px solid #d0d7de; padding: 4px 8px; text-align: left; overflow-wrap: anywhere; }
        th button { all: unset; cursor: pointer; font-weight: 600; width: 100%; } th button:focus-visible { outline: 2px solid #0969da; }
        th button::after { content: " ↕"; color: #8c959f; } th[aria-sort=ascending] button::after { content: " ↑"; } th[aria-sort=descending] button::after { content: " ↓"; }
        td.restore { background: #dafbe1; } td.initializer { background: #ffebe9; } td.nobody { background: #fff8c5; }
        """;

    private const string Script = """
        for (const button of document.querySelectorAll('th button')) {
          button.addEventListener('click', () => {
            const th = button.parentElement, column = th.cellIndex, body = th.closest('table').tBodies[0];
            const up = th.getAttribute('aria-sort') !== 'ascending';
            for (const other of th.parentElement.cells) other.removeAttribute('aria-sort');
            th.setAttribute('aria-sort', up ? 'ascending' : 'descending');
            const rows = [...body.rows].sort((a, b) => a.cells[column].textContent.localeCompare(b.cells[column].textContent, 'en', { numeric: true }));
            body.append(...(up ? rows : rows.reverse()));
          });
        }
        """;

    /// <summary>The page.</summary>
    /// <param name="report">The audit.</param>
    /// <param name="graph">The graph's file, as the user gave it.</param>
    /// <param name="checkpoint">The checkpoint, as the user gave it; null without one.</param>
    public static string Write(AuditReport report, string graph, string checkpoint)
    {
        var sentence = Sentence(report);
        var page = new StringBuilder();
        page.Append($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Load audit: {Text(Path.GetFileName(graph))}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n");
        page.Append($"<h1>{Text(sentence)}</h1>\n<p class=\"files\">{Text(graph)}{(checkpoint is null ? "" : " with " + Text(checkpoint))}</p>\n");
        page.Append($"<div class=\"picture\">\n{SvgWriter.Write(LoadPicture.Of(report), sentence)}</div>\n<h2>Findings</h2>\n");
        foreach (var finding in report.Findings)
        {
            Append(page, finding);
        }

        if (report.Findings.Count == 0)
        {
            page.Append("<div class=\"finding sound\"><p>Nothing to object to.</p></div>\n");
        }

        var coverage = report.Coverage;
        page.Append(CultureInfo.InvariantCulture, $"<h2>What is read</h2>\n<p>{coverage.Restored} of {coverage.Of} variables restored, {coverage.RestoredBytes:N0} of {coverage.OfBytes:N0} bytes.</p>\n");
        Table(page, ["fetch", "variable", "written by", "key"], report.Fetches.SelectMany(f => f.Reads.Select(r => new[] { f.Name, r.Variable.Name, r.Write.By, r.Write.Key ?? "" })));
        page.Append("<h2>What restores write</h2>\n");
        Table(page, ["operation", "key", "variable"], report.Restores.SelectMany(r => r.Map.Select(m => new[] { r.Op, m.Key, m.Variable.Name })));
        if (report.Renames.Count > 0)
        {
            page.Append("<h2>Renames that would serve</h2>\n");
            Table(page, ["key in the file", "name that is asked for"], report.Renames.Select(r => new[] { r.From, r.To }));
        }

        return page.Append($"<script>\n{Script}\n</script>\n</body>\n</html>\n").ToString();
    }

    /// <summary>What was found, in a sentence.</summary>
    public static string Sentence(AuditReport report) => report.Findings.Count > 0 ? report.Findings[0].Title
        : report.Fetches.Count == 1 ? report.Fetches[0].Sentence()
        : report.Fetches.Count > 1 ? $"Nothing to object to: {report.Coverage.Restored} of the {report.Coverage.Of} variables that {report.Fetches.Count} outputs read are restored."
        : "The graph has no output that reads a variable.";

    private static void Append(StringBuilder page, Finding finding)
    {
        var grade = finding.Grade.ToString();
        page.Append($"<div class=\"finding {grade.ToLowerInvariant()}\"><p><span class=\"grade\">{grade.ToUpperInvariant()} {finding.Id}</span><strong>{Text(finding.Title)}</strong></p>");
        page.Append($"<p>Why: {Text(finding.Cause)}</p><p>Remedy: {Text(finding.Remedy)}</p><ul>{string.Concat(finding.Evidence.Select(e => $"<li>{Text(e)}</li>"))}</ul></div>\n");
    }

    private static void Table(StringBuilder page, IReadOnlyList<string> headings, IEnumerable<string[]> rows)
    {
        page.Append($"<table>\n<thead><tr>{string.Concat(headings.Select(h => $"<th><button>{Text(h)}</button></th>"))}</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            page.Append($"<tr>{string.Concat(row.Select(c => $"<td{(c is "restore" or "initializer" or "nobody" ? $" class=\"{c}\"" : "")}>{Text(c)}</td>"))}</tr>\n");
        }

        page.Append("</tbody>\n</table>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
