using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops;

/// <summary>
/// Handles of resources, in the three forms that TensorFlow had: a reference to two strings (V1), two strings (V2), a
/// resource (V3). Strings say container and name.
/// </summary>
internal static class StepHandles
{
    /// <summary>Gives <paramref name="resource"/>, which ends with the run, in the form that the node's output 0 has.</summary>
    public static void SetStepHandle<T>(this KernelContext c, string container, string name, T resource)
        where T : class
    {
        if (c.Node.OutputTypes[0] == DType.Resource)
        {
            c.SetOutput(0, Tensor.FromObject(DType.Resource, resource));
            return;
        }

        c.Step.Resources.GetOrCreate(container, name, () => resource);
        c.SetStringHandle(container, name);
    }

    /// <summary>Gives the resource of the session that has the node's container and name, made when there is none, in the form that the node's output 0 has.</summary>
    public static void SetSessionHandle<T>(this KernelContext c, Func<Node, string, T> make)
        where T : class
    {
        var (container, name) = (c.Node.Text("container"), ResourceName(c.Node));
        var resource = c.Resources.GetOrCreate(container, name, () => make(c.Node, name));
        if (c.Node.OutputTypes[0] == DType.Resource)
        {
            c.SetOutput(0, Tensor.FromObject(DType.Resource, resource));
        }
        else
        {
            c.SetStringHandle(container, name);
        }
    }

    /// <summary>Gives a handle of two strings as the node's output 0.</summary>
    public static void SetStringHandle(this KernelContext c, string container, string name)
    {
        var text = Tensor.FromStrings(new Shape(2), [container, name]);
        if (!c.Node.OutputTypes[0].IsRef)
        {
            c.SetOutput(0, text);
            return;
        }

        var reference = new Variable(name, DType.String, text.Shape);
        reference.Assign(text, c.Node, c.Step.Id, c.Workers);
        c.SetRef(0, reference);
    }

    /// <summary>The resource of the run that input 0 refers to.</summary>
    /// <exception cref="NotFoundError">There is none of that type.</exception>
    public static T StepResource<T>(this KernelContext c)
        where T : class
    {
        var handle = c.Input(0);
        if (handle.DType != DType.String)
        {
            return handle.Objects[0] as T ?? throw Missing<T>(c, handle.Objects[0]?.ToString() ?? "");
        }

        CheckStrings(c, handle);
        return c.Step.Resources.Find<T>(handle.TextAt(0), handle.TextAt(1)) ?? throw Missing<T>(c, handle.TextAt(1));
    }

    /// <summary>The resource of the session that input <paramref name="input"/> refers to.</summary>
    /// <exception cref="NotFoundError">There is none of that type.</exception>
    public static T SessionResource<T>(this KernelContext c, int input = 0)
        where T : class
    {
        var handle = c.Input(input);
        if (handle.DType != DType.String)
        {
            return handle.Objects[0] as T ?? throw Missing<T>(c, handle.Objects[0]?.ToString() ?? "");
        }

        CheckStrings(c, handle);
        return c.Resources.Find<T>(handle.TextAt(0), handle.TextAt(1)) ?? throw Missing<T>(c, handle.TextAt(1));
    }

    /// <summary>The name that a resource of the node has in its session: <c>shared_name</c>, else the node's own.</summary>
    public static string ResourceName(Node node) => node.Text("shared_name") is { Length: > 0 } shared ? shared : node.Name;

    private static void CheckStrings(KernelContext c, Tensor handle)
    {
        if (handle.Count != 2)
        {
            throw new InvalidArgumentError($"Resource handle must have two elements, but had shape: {handle.Shape} in '{c.Node.Name}'");
        }
    }

    private static NotFoundError Missing<T>(KernelContext c, string name) =>
        new($"Resource {name} of type {typeof(T).Name} does not exist; '{c.Node.Name}' has a handle to it.");
}
