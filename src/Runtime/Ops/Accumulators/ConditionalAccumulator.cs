using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Accumulators;

/// <summary>Holds an accumulator of the session and gives a handle to it.</summary>
internal sealed class ConditionalAccumulator : OpType
{
    public override string SignatureText => "ConditionalAccumulator() -> (handle:Ref(string)) | dtype:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,qint16,quint16,uint16,complex128,half,uint32,uint64}; shape:shape; container:string=''; shared_name:string=''; reduction_type:string='MEAN' in {MEAN,SUM} | is_stateful";

    public override void InferShapes(ShapeContext c) => c.Set(0, new Shape(2));

    public override Kernel? CreateKernel(Node node) => node.Type("dtype") is DType.Float32 or DType.Float64 or DType.Half
        ? new DelegateKernel(c => c.SetSessionHandle((maker, name) => new Accumulator(name, maker.Type("dtype"), maker.ShapeAttr("shape"), maker.Text("reduction_type") != "SUM")))
        : null;
}
