using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.ControlFlow;

/// <summary>Ends the run with an error, where TensorFlow ends the process; nothing when it is to end the process without error.</summary>
internal sealed class Abort : OpType
{
    public override string SignatureText => "Abort() -> () | error_msg:string=''; exit_without_error:bool=False";

    public override Kernel CreateKernel(Node node) => new DelegateKernel(static c =>
        throw new AbortedError(
            $"Abort op '{c.Node.Name}' was run: \"{c.Node.Text("error_msg")}\". TensorFlow would end the process here; this runtime ends the run."));
}
