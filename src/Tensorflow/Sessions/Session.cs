namespace Tensorflow;

/// <summary>A session.</summary>
public class Session : BaseSession
{
    private int _entered;

    /// <summary>Makes a session of <paramref name="g"/>, or of the thread's default graph.</summary>
    public Session(string target = "", Graph g = null)
        : base(target, g)
    {
    }

    /// <summary>Makes a session of <paramref name="g"/>.</summary>
    public Session(Graph g, ConfigProto config = null)
        : base("", g, config)
    {
    }

    /// <summary>Makes it the thread's default session.</summary>
    public Session as_default()
    {
        _entered++;
        return ops.set_default_session(this);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        for (; _entered > 0; _entered--)
        {
            ops.pop_session(this);
        }

        base.Dispose();
    }
}
