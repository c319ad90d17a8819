namespace Tensorflow;

/// <summary>The shapes that loop variables keep from iteration to iteration.</summary>
internal static class ShapeInvariants
{
    /// <summary>Gives the Enters of loop variables their invariants.</summary>
    /// <param name="values">What enters.</param>
    /// <param name="enters">The Enters.</param>
    /// <param name="invariants">One shape a variable; null where the variables keep the shapes they enter with.</param>
    /// <exception cref="ValueError">A variable enters with a shape that its invariant does not allow.</exception>
    public static void Set(Tensor[] values, Tensor[] enters, HostShape[] invariants)
    {
        for (var i = 0; i < (invariants?.Length ?? 0); i++)
        {
            var entering = values[i].StaticShape;
            if (!Allows(invariants[i], entering))
            {
                throw new ValueError($"The shape invariant specified for {values[i].name} is not compatible with the initial shape of the loop variable. It enters the loop with shape {Text(entering)}, but the specified shape invariant is {Text(invariants[i])}.");
            }

            enters[i].MergeShape(invariants[i]);
        }
    }

    /// <summary>Refuses an iteration's result whose shape is not the variable's.</summary>
    /// <exception cref="ValueError">It is not.</exception>
    public static void Enforce(Tensor merge, Tensor next)
    {
        if (!Allows(merge.StaticShape, next.StaticShape))
        {
            var entering = merge.op.inputs[0].op.inputs[0];
            throw new ValueError($"Input tensor '{entering.name}' enters the loop with shape {Text(entering.StaticShape)}, but has shape {Text(next.StaticShape)} after one iteration. To allow the shape to vary across iterations, use the `shape_invariants` argument of tf.while_loop to specify a less-specific shape.");
        }
    }

    private static bool Allows(HostShape invariant, HostShape shape)
    {
        if (!invariant.HasRank)
        {
            return true;
        }

        if (shape.Rank != invariant.Rank)
        {
            return false;
        }

        for (var d = 0; d < invariant.Rank; d++)
        {
            if (invariant[d] >= 0 && invariant[d] != shape[d])
            {
                return false;
            }
        }

        return true;
    }

    private static string Text(HostShape shape) => shape.ToPythonString();
}
