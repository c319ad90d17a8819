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
    /// <param name="g">The graph; null for the default one.</param>
    /// <param name="config">Threads, placement and the longest time of a run; null for the defaults.</param>
    /// <param name="s">Set to how it went; null for none.</param>
    public Session(Graph g, ConfigProto config = null, Status s = null)
        : base("", g, config, s)
    {
    }

    /// <summary>Makes another face of the session that <paramref name="handle"/> holds: the same variables, closed when it is closed.</summary>
    /// <exception cref="ValueError">That session is one of another graph than <paramref name="g"/>.</exception>
    public Session(SafeSessionHandle handle, Graph g = null)
        : base(handle, g)
    {
    }

    public static implicit operator SafeSessionHandle(Session session) => session.Handle;

    public static implicit operator Session(SafeSessionHandle handle) => new(handle);

    /// <summary>Makes it the thread's default session.</summary>
    public Session as_default()
    {
        _entered++;
        return ops.set_default_session(this);
    }

    /// <summary>Loads the meta graph with the tag "serve" of a SavedModel into a new graph; it does not become the default one.</summary>
    /// <exception cref="NotFoundError">The folder holds no SavedModel.</exception>
    /// <exception cref="RuntimeError">No meta graph has that one tag.</exception>
    /// <exception cref="DataLossError">A file is damaged.</exception>
    public static Session LoadFromSavedModel(string path)
    {
        var session = new Session(new Graph());
        try
        {
            new SavedModelLoader().load(session, [tag_constants.SERVING], path);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
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
