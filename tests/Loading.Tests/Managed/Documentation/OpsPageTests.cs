using Reproductions.Fixtures;
using Reproductions.Fixtures.Documentation;

namespace Reproductions.Tests.Loading.Managed.Documentation;

/// <summary>docs/ops.md says which op types run.</summary>
public class OpsPageTests
{
    [Fact]
    public void The_page_of_op_types_is_as_the_registry_says() =>
        File.ReadAllText(Path.Combine(Repository.Root, OpsPage.Path)).Should().Be(OpsPage.Text(), "the page is written by 'dotnet run --project src/Reproduce -- docs'");
}
