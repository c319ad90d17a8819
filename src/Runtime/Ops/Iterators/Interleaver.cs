using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Iterators;

/// <summary>
/// The elements of the datasets that a function makes, of several of them by turns: <c>cycle_length</c> are open at a time, and each gives
/// <c>block_length</c> elements before the next. One that ends makes room for that of the next element.
/// </summary>
internal abstract class Interleaver(int others) : DatasetOp
{
    public sealed override Kernel CreateKernel(Node node)
    {
        var body = new Lazy<FunctionBody>(() => FunctionBody.Of(node, "f"));
        return new DelegateKernel(c =>
        {
            var source = Source(c);
            var captured = Components(c, 1, c.InputCount - 1 - others);
            var call = c.Bind(body.Value);
            var (cycle, block) = (c.Input(c.InputCount - others).Value<long>(), c.Input(c.InputCount - others + 1).Value<long>());

            // The marker of automatic tuning.
            cycle = cycle == -1 ? Environment.ProcessorCount : cycle;
            if (cycle <= 0)
            {
                throw new InvalidArgumentError("cycle_length must be greater than zero.");
            }

            if (block <= 0)
            {
                throw new InvalidArgumentError("block_length must be greater than zero.");
            }

            Set(c, () => Pass(source.Elements, e => Made(call([.. e, .. captured])).Elements, cycle, block));
        });
    }

    private static IEnumerable<Tensor[]> Pass(IEnumerable<Tensor[]> source, Func<Tensor[], IEnumerable<Tensor[]>> inner, long cycle, long block)
    {
        using var elements = source.GetEnumerator();
        var open = new IEnumerator<Tensor[]>?[cycle];
        var (isOver, count, place) = (false, 0, 0L);
        try
        {
            while (!isOver || count > 0)
            {
                if (open[place] is null && !isOver)
                {
                    isOver = !elements.MoveNext();
                    open[place] = isOver ? null : inner(elements.Current).GetEnumerator();
                    count += isOver ? 0 : 1;
                }

                var isEmpty = false;
                for (var i = 0L; open[place] is { } current && i < block; i++)
                {
                    if (current.MoveNext())
                    {
                        yield return current.Current;
                        continue;
                    }

                    current.Dispose();
                    open[place] = null;
                    count--;
                    isEmpty = true;
                }

                // An ended dataset's place is filled before the turn passes on.
                place = isEmpty && !isOver ? place : (place + 1) % cycle;
            }
        }
        finally
        {
            foreach (var enumerator in open)
            {
                enumerator?.Dispose();
            }
        }
    }

    private static DatasetState Made(Tensor[] results) => results is [{ DType: DType.Variant, Count: 1 } only] && only.Objects[0] is DatasetState dataset
        ? dataset
        : throw new InvalidArgumentError("Function must return a single scalar of dtype DT_VARIANT: a dataset.");
}
