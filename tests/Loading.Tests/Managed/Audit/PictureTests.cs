using System.IO.Compression;
using System.Xml.Linq;
using Reproductions.Fixtures;
using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Audit.Drawing;
using Reproductions.Fixtures.Audit.Managed;

namespace Reproductions.Tests.Loading.Managed.Audit;

/// <summary>The README's three pictures are what the audit draws of the student's own graphs.</summary>
[Trait("Category", "Audit")]
public class PictureTests
{
    private const int MostBoxes = 30;

    [Theory]
    [InlineData("rebuild", "output:0")]
    [InlineData("meta", "Mean:0", "Mean_1:0")]
    [InlineData("mixed", "output:0")]
    public void The_pictures_of_the_documentation_are_up_to_date(string program, params string[] fetches)
    {
        var drawn = SvgWriter.Write(LoadPicture.Of(Audit(program, fetches)), $"The student's {program} program: who writes and who reads");

        var path = Path.Combine(Repository.Root, "docs", "pictures", program + ".svg");
        Accept(path, drawn);
        File.ReadAllText(path).Should().Be(drawn, $"docs/pictures/{program}.svg is generated; ACCEPT_SNAPSHOTS=1 writes it again");
    }

    [Fact]
    public void A_mixed_picture_shows_two_networks_of_which_one_is_restored()
    {
        var picture = LoadPicture.Of(Audit("mixed", "output:0"));

        picture.Boxes.Where(b => b.Column > 1).Select(b => $"{b.Title} ({b.Note}): {b.Tone}").Should().BeEquivalentTo(
            "output:0 (reads 8 variables): Plain",
            "output:0 (0 of 8 restored): Initialized",
            "output_1:0 (reads 8 variables; not fetched): Aside",
            "Variable .. Variable_7 (8 variables, by initializer): Initialized",
            "Variable_8 .. Variable_7_1 (8 variables, restored): Restored",
            "beta1_power .. Variable_7/Adam_1 (18 variables, restored; not read): Aside");
    }

    [Fact]
    public void A_meta_picture_branches_into_both_accuracies()
    {
        var picture = LoadPicture.Of(Audit("meta", "Mean:0", "Mean_1:0"));

        picture.Arrows.Where(a => a.From.Title == "output:0").Select(a => a.To.Title).Should().Equal("Mean:0", "Mean_1:0");
    }

    [Theory]
    [InlineData("rebuild")]
    [InlineData("meta")]
    [InlineData("mixed")]
    public void A_picture_is_sound_XML_of_at_most_thirty_boxes(string program)
    {
        var picture = LoadPicture.Of(Audit(program));

        var svg = XDocument.Parse(SvgWriter.Write(picture, "a & b"));

        svg.Root!.Name.LocalName.Should().Be("svg");
        picture.Boxes.Should().HaveCountLessThanOrEqualTo(MostBoxes);
    }

    internal static AuditReport Audit(string program, params string[] fetches)
    {
        using var folder = new TempDirectory();
        ZipFile.ExtractToDirectory(Path.Combine(Repository.TestData, "tensorflow-1.13.1", "events.zip"), folder.FullName);
        return StaticAudit.Of(AuditFiles.Graph(folder[program + ".events"]), fetches: fetches);
    }

    private static void Accept(string path, string drawn)
    {
        if (Environment.GetEnvironmentVariable("ACCEPT_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") is null)
        {
            File.WriteAllText(path, drawn);
        }
    }
}
