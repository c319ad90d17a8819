using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Subtracts from a variable.</summary>
internal sealed class AssignSub : AddingAssign
{
    public override string SignatureText => "AssignSub(ref:Ref(T), value:T) -> (output_ref:Ref(T)) | T:type in {float,double,int32,uint8,int16,int8,complex64,int64,qint8,quint8,qint32,bfloat16,uint16,complex128,half,uint32,uint64}; use_locking:bool=False";

    protected override bool Subtracts => true;
}
