namespace Reproductions.Runtime.Framework;

/// <summary>
/// The computation of one node in one session. Made once a session, so it may hold state (a random stream); runs of
/// several threads may be in <see cref="Compute"/> at once.
/// </summary>
public abstract class Kernel
{
    /// <summary>Reads the inputs, sets the outputs.</summary>
    /// <exception cref="NotOkStatusException">The computation failed; the executor adds the node's name.</exception>
    public abstract void Compute(KernelContext c);
}
