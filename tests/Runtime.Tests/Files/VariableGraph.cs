extern alias api;
using api::Tensorflow;
using static api::Tensorflow.Binding;

namespace Reproductions.Tests.Runtime.Files;

/// <summary>A new default graph with a session, for as long as a test lasts.</summary>
internal sealed class VariableGraph : IDisposable
{
    private readonly api::Tensorflow.Graph _graph = tf.Graph().as_default();

    public VariableGraph() => Session = new Session(_graph);

    public Session Session { get; }

    /// <summary>Adds a variable and gives it its initial value.</summary>
    public IVariableV1 Variable(object value, string name)
    {
        var variable = tf.Variable(value, name: name);
        Session.run(variable.Initializer);
        return variable;
    }

    public float[] Values(IVariableV1 variable) => ((api::Tensorflow.NumPy.NDArray)Session.RunMany(variable.GraphElement)).ToArray<float>();

    public void Assign(IVariableV1 variable, object value) => Session.run(variable.assign(value));

    public void Dispose()
    {
        Session.Dispose();
        _graph.Exit();
    }
}
