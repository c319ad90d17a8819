namespace Reproductions.Runtime.Ops.NeuralNet;

/// <summary>exp(x) / sum exp(x) along the last dimension.</summary>
internal sealed class Softmax : SoftmaxOp
{
    public override string SignatureText => "Softmax(logits:T) -> (softmax:T) | T:type in {half,bfloat16,float,double}";

    protected override bool IsLogarithm => false;
}
