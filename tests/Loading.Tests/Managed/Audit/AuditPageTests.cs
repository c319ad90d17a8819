using System.Diagnostics;
using System.Text.RegularExpressions;
using Reproductions.Fixtures;
using Reproductions.Fixtures.Audit.Drawing;

namespace Reproductions.Tests.Loading.Managed.Audit;

/// <summary>The audit's page stands alone, and works in a browser.</summary>
[Trait("Category", "Audit")]
public class AuditPageTests
{
    private const int MostSeconds = 60;

    private static readonly string[] s_browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>True where a Chromium is installed.</summary>
    public static bool HasBrowser => s_browsers.Any(File.Exists);

    [Fact]
    public void The_page_asks_for_nothing_from_elsewhere()
    {
        var page = AuditPage.Write(PictureTests.Audit("mixed", "output:0"), "mixed.events", checkpoint: null);

        Regex.Matches(page, "(src|href)=|@import|url\\((?!#)").Should().BeEmpty();
        page.Should().Contain("<h1>output:0 reads 8 variables; restore wrote 0 of them: Variable .. Variable_7 hold their initializer&#39;s values.</h1>");
    }

    [Fact]
    public void Names_of_a_graph_cannot_become_markup()
    {
        var page = AuditPage.Write(PictureTests.Audit("mixed", "output:0"), "<script>alert(1)</script>.pb", checkpoint: null);

        page.Should().NotContain("<script>alert").And.Contain("&lt;script&gt;alert(1)&lt;/script&gt;.pb");
    }

    [Fact(Skip = "Chromium is not installed", SkipUnless = nameof(HasBrowser))]
    public async Task A_browser_shows_the_picture_and_sorts_a_table_by_a_click()
    {
        using var folder = new TempDirectory();
        const string Click = "<script>addEventListener('load', () => { const th = document.querySelectorAll('table')[0].rows[0].cells[1]; th.firstChild.click(); th.firstChild.click(); document.title = document.querySelectorAll('svg g').length + ' boxes'; });</script></body>";
        var page = AuditPage.Write(PictureTests.Audit("mixed", "output:0"), "mixed.events", checkpoint: null).Replace("</body>", Click, StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder["page.html"], page, TestContext.Current.CancellationToken);

        var shown = await Render(folder);

        shown.Should().Contain("<title>9 boxes</title>").And.Contain("aria-sort=\"descending\"");
        Regex.Matches(shown, "<td>output:0</td><td>([^<]*)</td>").Select(m => m.Groups[1].Value).Should().Equal(
            "Variable_7", "Variable_6", "Variable_5", "Variable_4", "Variable_3", "Variable_2", "Variable_1", "Variable");
    }

    private static async Task<string> Render(TempDirectory folder)
    {
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--user-data-dir=" + folder["profile"], "--dump-dom", "file://" + folder["page.html"],
        ];
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(MostSeconds));
        using var browser = Process.Start(new ProcessStartInfo(s_browsers.First(File.Exists), arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var errors = browser.StandardError.ReadToEndAsync(limit.Token);
            var shown = await browser.StandardOutput.ReadToEndAsync(limit.Token);
            await browser.WaitForExitAsync(limit.Token);
            await errors;
            return shown;
        }
        finally
        {
            if (!browser.HasExited)
            {
                browser.Kill(entireProcessTree: true);
            }
        }
    }
}
