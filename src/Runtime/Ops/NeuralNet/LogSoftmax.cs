namespace Reproductions.Runtime.Ops.NeuralNet;

/// <summary>x - log sum exp(x) along the last dimension.</summary>
internal sealed class LogSoftmax : SoftmaxOp
{
    public override string SignatureText => "LogSoftmax(logits:T) -> (logsoftmax:T) | T:type in {half,bfloat16,float,double}";

    protected override bool IsLogarithm => true;
}
