using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Finds the variables that nodes hold or refer to.</summary>
internal static class Holders
{
    /// <summary>The name under which a node's resource lies: its shared name, else its own.</summary>
    public static string NameOf(Node node) => node.Text("shared_name") is { Length: > 0 } shared ? shared : node.Name;

    /// <summary>The variable behind input <paramref name="index"/>, a reference or a handle, with its value.</summary>
    /// <exception cref="FailedPreconditionError">It has no value yet.</exception>
    public static Framework.Variable Initialized(KernelContext c, int index)
    {
        if (c.IsRef(index))
        {
            var variable = c.Ref(index);
            return variable.Value is not null ? variable : throw new FailedPreconditionError($"Attempting to use uninitialized variables: {c.Node.InputArray[index]}");
        }

        var handle = ResourceHandle.Of(c, index);
        var found = c.Resources.Find<Framework.Variable>(handle.Container, handle.Name);
        return found?.Value is not null ? found : throw Missing(handle);
    }

    /// <summary>The error of a resource variable without value.</summary>
    public static FailedPreconditionError Missing(ResourceHandle handle)
    {
        var container = handle.Container.Length == 0 ? ResourceManager.DefaultContainer : handle.Container;
        return new FailedPreconditionError($"Error while reading resource variable {handle.Name} from Container: {container}. This could mean that the variable was uninitialized. Not found: Resource {container}/{handle.Name}/N10tensorflow3VarE does not exist.");
    }

    /// <summary>Runs <paramref name="write"/>, which writes the variable's buffer in place, and notes the write.</summary>
    public static void Write(KernelContext c, Framework.Variable variable, bool locking, Action<Tensor> write)
    {
        if (!locking)
        {
            write(variable.Value!);
            variable.Wrote(c.Node, c.Step.Id);
            return;
        }

        lock (variable.Gate)
        {
            write(variable.Value!);
            variable.Wrote(c.Node, c.Step.Id);
        }
    }

    /// <summary>Passes a reference input on as output 0, when the op has one.</summary>
    public static void PassOn(KernelContext c)
    {
        if (c.Node.OutputTypes.Length > 0 && c.IsRef(0))
        {
            c.SetRef(0, c.Ref(0));
        }
    }

    /// <summary>The shape of what input <paramref name="index"/> refers to: of a handle's variable, or of the reference itself.</summary>
    public static Shape ShapeOf(ShapeContext c, int index) =>
        c.InputType(index) == DType.Resource ? c.InputHandle(index)?.Shape ?? Shape.UnknownRank : c.Input(index);
}
