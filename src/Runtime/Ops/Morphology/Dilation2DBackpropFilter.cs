namespace Reproductions.Runtime.Ops.Morphology;

/// <summary>The gradient of a dilation by its filter.</summary>
internal sealed class Dilation2DBackpropFilter : DilationGradient
{
    public override string SignatureText => "Dilation2DBackpropFilter(input:T, filter:T, out_backprop:T) -> (filter_backprop:T) | T:type in {float,double,int32,uint8,int16,int8,int64,bfloat16,uint16,half,uint32,uint64}; strides:list(int)>=4; rates:list(int)>=4; padding:string in {SAME,VALID}";

    protected override int By => 1;
}
