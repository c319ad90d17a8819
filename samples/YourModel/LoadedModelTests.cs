using Reproductions.Fixtures.Audit.Managed;
using Reproductions.Fixtures.Audit.Managed.Assertions;
using Reproductions.Fixtures.Datasets;
using Reproductions.Fixtures.Networks;
using static Tensorflow.Binding;

namespace YourModel;

/// <summary>What to hold a loaded model to, whatever it computes.</summary>
public sealed class LoadedModelTests : IDisposable
{
    private readonly Model _model = new();

    public void Dispose() => _model.Dispose();

    [Fact]
    public void The_prediction_reads_only_what_the_restore_wrote() =>
        _model.Output.Should().ReadOnlyRestoredVariables(_model.Session, "every variable behind it is in the checkpoint");

    [Fact]
    public void The_values_are_those_of_this_checkpoint() =>
        _model.Output.Should().ReadOnlyValuesOf(_model.Session, Model.Prefix);

    [Fact]
    public void What_is_fed_reaches_the_prediction() =>
        _model.Output.Should().BeComputedFrom(_model.Session, _model.Input);

    [Fact]
    public void The_audit_finds_nothing_silent() =>
        _model.Output.Should().BeLoadedWithoutSilentFindings(_model.Session, (_model.Input, Mnist.Test().Take(1).All().Images));

    [Fact]
    public void It_is_as_good_as_when_it_was_saved()
    {
        var score = Accuracy.Measure(_model.Session, _model.Output, _model.Input, Mnist.Test());

        score.Correct.Should().BeInRange(4870, 4874, "the program that saved it, in real TensorFlow, scored 4872 of 5000");
    }

    [Fact]
    public void An_initializer_after_the_restore_would_not_go_unseen()
    {
        _model.Session.run(_model.Session.graph.get_operation_by_name("init"));

        var report = LoadAudit.Of(_model.Session, _model.Output);

        report.Sources.Should().OnlyContain(s => s.WrittenBy == "initializer");
    }
}
