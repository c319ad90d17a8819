using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>An op that makes a dataset by calling a function of the graph's library for each element, when the element is asked for.</summary>
internal abstract class FunctionDatasetMaker : DatasetOp
{
    /// <summary>The attribute that names the function.</summary>
    protected virtual string Attribute => "f";

    /// <summary>Number of inputs after those that the function captures.</summary>
    protected virtual int InputsAfterCaptured => 0;

    public sealed override Kernel CreateKernel(Node node)
    {
        var body = new Lazy<FunctionBody>(() => FunctionBody.Of(node, Attribute));
        return new DelegateKernel(c =>
        {
            var source = Source(c);
            var captured = Components(c, 1, c.InputCount - 1 - InputsAfterCaptured);
            var call = c.Bind(body.Value);
            var (name, count) = (c.Node.Name, body.Value.Arguments.Length);
            Set(c, () => Apply(source.Elements, element => element.Length + captured.Length == count
                ? call([.. element, .. captured])
                : throw new InvalidArgumentError($"The function of '{name}' has {count} arguments; an element with what is captured has {element.Length + captured.Length} components.")));
        });
    }

    /// <summary>The dataset's elements.</summary>
    /// <param name="elements">Those of the input.</param>
    /// <param name="function">From the components of an element to the function's results.</param>
    protected abstract IEnumerable<Tensor[]> Apply(IEnumerable<Tensor[]> elements, Func<Tensor[], Tensor[]> function);
}
