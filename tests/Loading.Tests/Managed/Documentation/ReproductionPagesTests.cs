using Reproductions.Fixtures;
using Reproductions.Fixtures.Documentation;

namespace Reproductions.Tests.Loading.Managed.Documentation;

/// <summary>The pages of docs/reproductions say what the tests say.</summary>
public class ReproductionPagesTests
{
    private static readonly IReadOnlyList<ReproductionSource> s_sources = ReproductionSource.All();

    public static TheoryData<string> Pages => [.. ReproductionPages.Of(s_sources).Keys];

    public static TheoryData<string> Ids => [.. s_sources.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_is_as_the_tests_write_it(string page)
    {
        var path = Path.Combine(Repository.Root, ReproductionPages.Folder, page);

        var text = File.Exists(path) ? File.ReadAllText(path) : "";

        text.Should().Be(ReproductionPages.Of(s_sources)[page], "the pages are written by 'dotnet run --project src/Reproduce -- docs'");
    }

    [Fact]
    public void No_page_is_left_over()
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, ReproductionPages.Folder), "*.md").Select(f => Path.GetFileName(f));

        files.Should().BeEquivalentTo(ReproductionPages.Of(s_sources).Keys);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_reproduction_shows_symptom_cause_and_remedy_in_its_first_tests(string id)
    {
        var kinds = s_sources.Single(r => r.Id == id).Tests.Select(t => t.Kind).Distinct();

        kinds.Should().BeEquivalentTo("Symptom", "Cause", "Remedy");
    }
}
