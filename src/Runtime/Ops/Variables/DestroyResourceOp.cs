using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Variables;

/// <summary>Forgets a resource variable.</summary>
internal sealed class DestroyResourceOp : ComputeOp
{
    public override string SignatureText => "DestroyResourceOp(resource:resource) -> () | ignore_lookup_error:bool=True | is_stateful";

    protected override void Compute(KernelContext c)
    {
        var handle = ResourceHandle.Of(c, 0);
        if (!c.Resources.Remove<Framework.Variable>(handle.Container, handle.Name) && !c.Node.Bool("ignore_lookup_error"))
        {
            throw Holders.Missing(handle);
        }
    }
}
