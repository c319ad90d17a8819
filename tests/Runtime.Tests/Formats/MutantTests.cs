using Reproductions.Runtime.Formats;
using Reproductions.Runtime.Formats.Records;
using Reproductions.Tests.Runtime.Files;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Formats;

/// <summary>Files with a few random faults: each is read, or refused with one of TensorFlow's errors, and with no other exception.</summary>
public sealed class MutantTests
{
    private const int Mutants = 150;

    [Fact]
    public void A_meta_graph_is_imported_or_refused()
    {
        var original = File.ReadAllBytes(Path.Combine(Corpus.Folder("exhaustive", "meta_flips"), "m.meta"));

        var verdicts = Verdicts(original, "m.meta", 0, path =>
        {
            using var judge = new MetaJudge();
            judge.Import(path);
            MetaJudge.ErrorOf(() => judge.RunY());
        });

        verdicts.ShouldBeMixed();
    }

    [Theory]
    [InlineData("index_flips", "m.index", 2)]
    [InlineData("data_flips", "m.data-00000-of-00001", 0)]
    [InlineData("v1_flips", "m", 2)]
    public void A_checkpoint_is_read_or_refused(string name, string file, int seals)
    {
        using var folder = new TemporaryFolder();
        Corpus.Copy("exhaustive", name, folder.Path);
        var original = File.ReadAllBytes(folder.At(file));

        var verdicts = Verdicts(original, file, seals, _ =>
        {
            using var checkpoint = CheckpointFile.Open(folder.At("m"));
            foreach (var entry in checkpoint.Entries)
            {
                checkpoint.Read(entry.Key);
            }
        }, folder);

        verdicts.ShouldBeMixed();
    }

    [Fact]
    public void A_log_is_read_or_refused()
    {
        var original = File.ReadAllBytes(Path.Combine(Corpus.Folder("exhaustive", "events_flips"), "f"));

        var verdicts = Verdicts(original, "f", 2, path =>
        {
            using var reader = EventReader.Open(path);
            while (reader.TryRead(out _))
            {
            }
        });

        verdicts.ShouldBeMixed();
    }

    private static Tally Verdicts(byte[] original, string file, int seals, Action<string> read, TemporaryFolder? given = null)
    {
        using var own = given is null ? new TemporaryFolder() : null;
        var path = (given ?? own!).At(file);
        var mutant = new Mutant(original);
        mutant.Seals.Should().BeGreaterThanOrEqualTo(seals);
        var tally = new Tally();
        for (var seed = 0; seed < Mutants; seed++)
        {
            File.WriteAllBytes(path, mutant.Of(seed));
            try
            {
                read(path);
                tally.Read++;
            }
            catch (TensorflowException)
            {
                tally.Refused++;
            }
            catch (Exception error)
            {
                tally.Untyped.Add($"seed {seed}: {error}");
            }
        }

        return tally;
    }

    private sealed class Tally
    {
        public int Read { get; set; }

        public int Refused { get; set; }

        public List<string> Untyped { get; } = [];

        /// <summary>Some were read and some refused, lest the faults be too mild or too hard to tell anything.</summary>
        public void ShouldBeMixed()
        {
            Untyped.Should().BeEmpty();
            Read.Should().BePositive();
            Refused.Should().BePositive();
        }
    }
}
