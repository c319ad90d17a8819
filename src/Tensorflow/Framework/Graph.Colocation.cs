namespace Tensorflow;

/// <content>Colocation that is entered and left by calls.</content>
public partial class Graph
{
    private readonly Stack<IDisposable> _openColocations = [];

    /// <summary>New operations live where <paramref name="op"/> lives, until it is called with null and true: what Python does in a <c>with</c>.</summary>
    /// <param name="op">The operation; null to leave all that was entered this way.</param>
    /// <param name="gradient_uid">Not used: it matters to clusters of XLA alone.</param>
    /// <param name="ignore_existing">Whether colocation that was entered before is hidden; must be true to leave.</param>
    /// <exception cref="ValueError">There is no operation, and <paramref name="ignore_existing"/> is false; or it is one of another graph.</exception>
    public void _colocate_with_for_gradient(Operation op, string gradient_uid, bool ignore_existing = false)
    {
        if (op is not null)
        {
            SameGraph(op, op.graph, "Operation", op.ToString());
            _openColocations.Push(ColocateWith(op, ignore_existing));
            return;
        }

        if (!ignore_existing)
        {
            throw new ValueError("Trying to reset colocation (op is None) but ignore_existing is not True");
        }

        while (_openColocations.TryPop(out var scope))
        {
            scope.Dispose();
        }
    }
}
