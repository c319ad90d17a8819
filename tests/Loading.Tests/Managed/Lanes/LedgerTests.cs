using System.Text.Json;
using Reproductions.Fixtures.Lanes;

namespace Reproductions.Tests.Loading.Managed.Lanes;

/// <summary>The ledger's rules, tried on outcomes given as data: what holds is green, what vanished, changed or lies outside its range is red.</summary>
public class LedgerTests
{
    private const string Test = "SaverTests.The_meta_carries_its_saver";

    private static readonly KnownDifference s_entry = new(
        "TFN-0012", "R37", Test, new ExpectedOutcome("ValueError", "At least two variables have the same name"),
        "writes no saver_def", "writes saver_def; mixed loading of its own .meta is SILENT", Effect.Loud, Effect.Silent, "create_meta_graph_def drops its argument", "https://github.com/SciSharp/TensorFlow.NET/issues/453", "[0.20,0.151)", "run");

    private static readonly Ledger s_ledger = new([s_entry]);

    public class Judge
    {
        [Fact]
        public void A_difference_that_holds_is_green()
        {
            var judgement = s_ledger.Judge("0.150.0", Failed("Tensorflow.ValueError", "At least two variables have the same name: Variable"));

            judgement.Should().Be(new Judgement(true, "TFN-0012 holds: TensorFlow.NET 0.150.0 writes no saver_def."));
        }

        [Fact]
        public void A_difference_that_vanished_is_red_and_says_which_range_to_end()
        {
            var judgement = s_ledger.Judge("0.150.1", new TestOutcome(Test, Passed: true));

            judgement.Should().Be(new Judgement(
                false,
                "R37, SaverTests.The_meta_carries_its_saver: TensorFlow.NET 0.150.1 now writes saver_def; mixed loading of its own .meta is SILENT. "
                + "Narrow the range of TFN-0012, [0.20,0.151), to end before 0.150.1, and tell the readers of docs/tensorflow-net-lane.md: until then it writes no saver_def."));
        }

        [Theory]
        [InlineData("another exception", "Tensorflow.KeyError", "At least two variables have the same name: Variable", "KeyError: At least two variables have the same name: Variable")]
        [InlineData("another message", "Tensorflow.ValueError", "No variables to save", "ValueError: No variables to save")]
        public void A_difference_that_changed_is_red_and_shows_both(string label, string exception, string message, string seen)
        {
            var judgement = s_ledger.Judge("0.150.0", Failed(exception, message));

            judgement.Should().Be(
                new Judgement(
                    false,
                    "R37, SaverTests.The_meta_carries_its_saver: TensorFlow.NET 0.150.0 differs in another way than listed. Expected ValueError with \"At least two variables have the same name\", "
                    + $"seen {seen}. Narrow the range of TFN-0012 to end before 0.150.0 and add an entry for what it does now."),
                label);
        }

        [Fact]
        public void The_same_difference_outside_its_range_is_red()
        {
            var judgement = s_ledger.Judge("0.151.0", Failed("Tensorflow.ValueError", "At least two variables have the same name: Variable"));

            judgement.Green.Should().BeFalse();
            judgement.Report.Should().StartWith("R37, SaverTests.The_meta_carries_its_saver: TensorFlow.NET 0.151.0 lies outside [0.20,0.151) of TFN-0012 and still differs.");
        }

        [Fact]
        public void A_listed_test_that_passes_outside_its_range_is_green()
        {
            var judgement = s_ledger.Judge("0.151.0", new TestOutcome(Test, Passed: true));

            judgement.Green.Should().BeTrue();
        }

        [Fact]
        public void A_failure_that_no_entry_lists_is_red()
        {
            var judgement = s_ledger.Judge("0.150.0", Failed("System.NullReferenceException", "Object reference not set") with { Test = "EmaTests.Averages_are_restored" });

            judgement.Green.Should().BeFalse();
            judgement.Report.Should().StartWith("EmaTests.Averages_are_restored: TensorFlow.NET 0.150.0 differs, and no entry of the ledger says so. Seen: NullReferenceException: Object reference not set.");
        }

        [Fact]
        public void A_test_that_no_entry_lists_and_that_passes_is_green_without_a_word()
        {
            var judgement = s_ledger.Judge("0.150.0", new TestOutcome("EmaTests.Averages_are_restored", Passed: true));

            judgement.Should().Be(new Judgement(true, ""));
        }

        [Theory]
        [InlineData("the row itself", "SaverTests.The_meta_carries_its_saver(label: \"own\")", true)]
        [InlineData("the row with further arguments", "SaverTests.The_meta_carries_its_saver(label: \"own\", step: 1)", true)]
        [InlineData("another row", "SaverTests.The_meta_carries_its_saver(label: \"owner\")", false)]
        [InlineData("the theory as a whole", "SaverTests.The_meta_carries_its_saver", false)]
        public void An_entry_may_name_a_row_of_a_theory_by_its_first_arguments(string label, string seen, bool listed)
        {
            var ledger = new Ledger([s_entry with { Test = Test + "(label: \"own\")" }]);

            var judgement = ledger.Judge("0.150.0", Failed("Tensorflow.ValueError", "At least two variables have the same name: Variable") with { Test = seen });

            judgement.Green.Should().Be(listed, label);
        }

        [Fact]
        public void An_entry_of_a_theory_holds_for_every_row_that_has_none_of_its_own()
        {
            var ledger = new Ledger([s_entry, s_entry with { Id = "TFN-0013", Test = Test + "(step: 2)", Outcome = new ExpectedOutcome("KeyError", "step") }]);

            var judgements = (
                ledger.Judge("0.150.0", Failed("Tensorflow.ValueError", "At least two variables have the same name: Variable") with { Test = Test + "(step: 1)" }),
                ledger.Judge("0.150.0", Failed("Tensorflow.KeyError", "step") with { Test = Test + "(step: 2)" }));

            judgements.Item1.Report.Should().StartWith("TFN-0012 holds");
            judgements.Item2.Report.Should().StartWith("TFN-0013 holds");
        }

        private static TestOutcome Failed(string exception, string message) => new(Test, Passed: false, exception, message);
    }

    public class Faults
    {
        private static readonly HashSet<string> s_tests = [Test];

        [Fact]
        public void An_entry_whose_test_does_not_exist_is_a_fault()
        {
            var faults = new Ledger([s_entry with { Test = "SaverTests.Gone" }]).Faults(s_tests);

            faults.Should().Equal("TFN-0012 names the test SaverTests.Gone, which does not exist. Rename it in the entry, or remove the entry with its test.");
        }

        [Fact]
        public void An_id_that_stands_twice_is_a_fault()
        {
            var faults = new Ledger([s_entry, s_entry]).Faults(s_tests);

            faults.Should().Equal("TFN-0012 stands 2 times. Give each entry an id of its own.");
        }

        [Fact]
        public void A_range_that_cannot_be_read_is_a_fault()
        {
            var faults = new Ledger([s_entry with { Versions = "0.150" }]).Faults(s_tests);

            faults.Should().Equal("TFN-0012: '0.150' is no version range. Write an interval such as [0.110,0.151) or [0.20,).");
        }

        [Fact]
        public void An_entry_that_leaves_something_out_is_refused()
        {
            var read = () => Ledger.Read("""[{ "id": "TFN-0012", "test": "SaverTests.The_meta_carries_its_saver" }]""");

            read.Should().Throw<JsonException>().WithMessage("*missing required properties*");
        }

        [Theory]
        [InlineData("[0.20,0.150]", "[0.150,0.151)", true)]
        [InlineData("[0.20,0.150)", "[0.150,0.151)", false)]
        [InlineData("[0.150,)", "(,0.151)", true)]
        [InlineData("(0.151,)", "(,0.151]", false)]
        public void Two_entries_of_a_test_whose_ranges_overlap_are_a_fault(string first, string second, bool fault)
        {
            var faults = new Ledger([s_entry with { Versions = first }, s_entry with { Id = "TFN-0013", Versions = second }]).Faults(s_tests);

            faults.Should().Equal(fault ? [$"TFN-0012 and TFN-0013 both say what {Test} does in some version: {first} and {second}. End one where the other begins."] : []);
        }

        [Fact]
        public void An_entry_of_a_row_that_does_not_exist_is_a_fault()
        {
            var faults = new Ledger([s_entry with { Test = Test + "(step: 9)" }]).Faults(new HashSet<string> { Test, Test + "(step: 1)" });

            faults.Should().Equal($"TFN-0012 names the test {Test}(step: 9), which does not exist. Rename it in the entry, or remove the entry with its test.");
        }

        [Fact]
        public void The_repositorys_ledger_has_none()
        {
            var faults = Ledger.Default.Faults(SharedTests.Names);

            faults.Should().BeEmpty();
        }
    }

    public class Ranges
    {
        [Theory]
        [InlineData("[0.110,0.151)", "0.110.0", true)]
        [InlineData("[0.110,0.151)", "0.150.0-rehearsal", true)]
        [InlineData("[0.110,0.151)", "0.151.0", false)]
        [InlineData("(0.110,0.151]", "0.110", false)]
        [InlineData("(0.110,0.151]", "0.151.0.0", true)]
        [InlineData("[0.20,)", "9.0", true)]
        [InlineData("(,0.13]", "0.15", false)]
        public void A_version_lies_in_its_interval(string range, string version, bool inside)
        {
            var contains = VersionRange.Parse(range).Contains(version);

            contains.Should().Be(inside);
        }
    }
}
