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
