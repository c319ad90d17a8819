using Reproductions.Fixtures.Audit;
using Reproductions.Fixtures.Networks;
using Reproductions.Fixtures.Programs;
using Tensorflow;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Reproductions;

// R02 · SILENT · the initializer runs after the restore
//   saver.restore(session, prefix)
//   session.run(tf.global_variables_initializer());
//   session.run(output, (input, images));
// Reported: ardamavi/Intel-Movidius-NCS-Keras#4, awjuliani/DeepRL-Agents#10, thulab/DeepHash#54, deepchem/deepchem#1613; every 1.x
// Picture: checkpoint > restore > variables > output; initializer, last > variables
[Trait("Reproduction", "R02")]
[Trait("Grade", "SILENT")]
[Trait("Category", "Order")]
[Trait("Engine", "both")]
public class R02_InitAfterRestore
{
    [Fact]
    public void Symptom_initializing_after_the_restore_predicts_at_chance()
    {
        using var model = Restored();

        // A user expects 0.97: the checkpoint was restored, and no line failed.
        model.Session.run(tf.global_variables_initializer());

        model.Score(RecordedModel.Test).ShouldBeAtChance(model);
    }

    [Fact]
    public void Symptom_an_initializer_for_the_optimizer_resets_the_network_too()
    {
        using var model = Restored();
        var label = model.Session.graph.get_tensor_by_name("label:0");
        tf.train.AdamOptimizer(1e-3f).minimize(-tf.reduce_sum(label * tf.log(model.Output)));

        model.Session.run(tf.global_variables_initializer());

        MeasuredProvenance.Restored(model.Session, model.Output, RecordedModel.Prefix).Should().Be(0);
    }

    [Theory]
    [InlineData("a new initializer over the imported variables", true)]
    [InlineData("the imported graph's own operation init", false)]
    public void Symptom_the_same_happens_to_an_imported_graph(string label, bool builds)
    {
        using var model = LoadingPrograms.Meta(RecordedModel.Prefix);

        model.Session.run(builds ? tf.global_variables_initializer() : model.Session.graph.get_operation_by_name("init"));

        MeasuredProvenance.Restored(model.Session, model.Output, RecordedModel.Prefix).Should().Be(0, label);
    }

    [Fact]
    public void Symptom_initializing_the_last_layer_alone_leaves_six_of_eight_restored()
    {
        using var model = Restored();

        model.Session.run(tf.variables_initializer(tf.trainable_variables()[^2..]));

        MeasuredProvenance.Restored(model.Session, model.Output, RecordedModel.Prefix).Should().Be(6);
        model.Score(RecordedModel.Test).Accuracy.Should().BeLessThan(0.5, "real TensorFlow gave 0.1976 with its own random last layer");
    }

    [Fact]
    public void Cause_the_initializer_assigns_every_variable_again()
    {
        using var model = Restored();

        var init = tf.global_variables_initializer();

        init.control_inputs.Select(c => c.name).Should().BeEquivalentTo(tf.global_variables().Select(v => v.Op.name + "/Assign"));
    }

    [Fact]
    public void Remedy_initialize_first_and_restore_last()
    {
        using var model = LoadingPrograms.Rebuild(NetworkSize.Small, RecordedModel.Prefix);

        var score = model.Score(RecordedModel.Test);

        score.Correct.Should().BeInRange(RecordedModel.Correct - RecordedModel.Borderline, RecordedModel.Correct + RecordedModel.Borderline);
    }

    [Fact]
    public void Remedy_initialize_only_what_the_restore_does_not_write()
    {
        using var model = Restored();
        var label = model.Session.graph.get_tensor_by_name("label:0");
        var restored = tf.global_variables();
        tf.train.AdamOptimizer(1e-3f).minimize(-tf.reduce_sum(label * tf.log(model.Output)));

        model.Session.run(tf.variables_initializer([.. tf.global_variables().Where(v => !restored.Contains(v))]));

        MeasuredProvenance.Restored(model.Session, model.Output, RecordedModel.Prefix).Should().Be(MnistNetwork.VariableCount);
    }

    private static LoadedModel Restored() => LoadingPrograms.Rebuild(NetworkSize.Small, RecordedModel.Prefix, seed: 1);
}
