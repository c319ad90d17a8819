namespace Tensorflow;

/// <summary>The state of an LSTM cell: its memory <c>c</c>, then its last output <c>h</c>.</summary>
/// <param name="c">The memory, <c>[batch, units]</c>.</param>
/// <param name="h">The output, <c>[batch, outputs]</c>.</param>
public sealed class LSTMStateTuple(Tensor c, Tensor h) : RnnState([new RnnState(c), new RnnState(h)])
{
    private protected override RnnState Pack(Queue<Tensor> tensors)
    {
        var memory = tensors.Dequeue();
        return new LSTMStateTuple(memory, tensors.Dequeue());
    }
}
