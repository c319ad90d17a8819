using System.Text.RegularExpressions;
using Reproductions.Fixtures;
using Reproductions.Fixtures.Datasets;
using Tensorflow;
using Tensorflow.Exceptions;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace Reproductions.Tests.Loading.Managed.Recorded;

/// <summary>R16: the network of Keras, its weights from the recorded file, and the sessions that it is loaded and asked in. Keras's variables are resources.</summary>
internal static class KerasPrograms
{
    private const int Hidden = 32;

    /// <summary>Loaded in one session, initialized and asked in another.</summary>
    public static object OwnSession(RecordedProgram program, RecordedCase recorded)
    {
        var (input, output) = Build();
        Load(program.Session);
        program.Continue("session; init");
        return Observations.Ask(program.Session, output, input);
    }

    /// <summary>The same without the initializer, in the words that 1.13.1 has for it.</summary>
    public static object OwnSessionUninitialized(RecordedProgram program, RecordedCase recorded)
    {
        var (input, output) = Build();
        Load(program.Session);
        program.Continue("session");
        var error = Assert.Throws<FailedPreconditionError>(() => Observations.Ask(program.Session, output, input));
        var older = RecordedReproductions.Entry(recorded.Id).GetProperty("tf_1_13_1").GetString();
        var words = error.Message[..(error.Message.IndexOf("uninitialized.", StringComparison.Ordinal) + "uninitialized.".Length)];

        // Which variable is read first is chance.
        older.Should().Contain(Regex.Replace(words, @"(?<=resource variable )\S+", "probabilities/bias"), recorded.ToString());
        return new Holds(e => e.GetProperty("exception").GetString() == error.GetType().Name && (int)error.Code == e.GetProperty("error_code").GetInt32(), error.Message);
    }

    /// <summary>The other session saves, and a third restores that.</summary>
    public static object SavedFromTheOther(RecordedProgram program, RecordedCase recorded)
    {
        using var folder = new TempDirectory();
        var (input, output) = Build();
        Load(program.Session);
        program.Continue($"saver; session; init; save {folder["m"]}; session; restore {folder["m"]}");
        return Observations.Ask(program.Session, output, input) with { IsDetermined = false };
    }

    /// <summary>Loaded, and then initialized.</summary>
    public static object LoadedThenInitialized(RecordedProgram program, RecordedCase recorded)
    {
        var (input, output) = Build();
        Load(program.Session);
        program.Continue("init");
        return Observations.Ask(program.Session, output, input);
    }

    /// <summary>Loaded and asked in one session.</summary>
    public static object OneSession(RecordedProgram program, RecordedCase recorded)
    {
        var (input, output) = Build();
        Load(program.Session);
        return Observations.Ask(program.Session, output, input);
    }

    private static (Tensor Input, Tensor Output) Build()
    {
        var input = tf.placeholder(tf.float32, (-1, Mnist.Pixels), name: "input");
        Tensor Dense(Tensor x, int units, string name)
        {
            var kernel = new ResourceVariable(tf.truncated_normal((x.shape.dims[1], units), stddev: 0.1f), name: name + "/kernel");
            var bias = new ResourceVariable(tf.zeros(units), name: name + "/bias");
            return tf.matmul(x, kernel) + bias;
        }

        return (input, tf.nn.softmax(Dense(tf.nn.relu(Dense(input, Hidden, "hidden")), Mnist.Classes, "probabilities")));
    }

    private static void Load(Session session)
    {
        var arrays = Hdf5Arrays.Read(RecordedReproductions.File("R16/weights.h5"));
        foreach (var variable in tf.global_variables())
        {
            session.run(tf.assign(variable, tf.constant(new NDArray(arrays[(int)variable.shape.size], variable.shape))));
        }
    }
}
