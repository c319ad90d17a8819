using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Python;

/// <summary>A call of a Python function, which a graph names by a token of the process that built it: no other process can run it, TensorFlow's neither.</summary>
internal abstract class PythonCall : ComputeOp
{
    protected sealed override void Compute(KernelContext c) => throw new UnimplementedError(
        $"'{c.Node.Name}' ({c.Node.Op.Name}) calls the Python function '{c.Node.Text("token")}', which is not in the graph and cannot run here. Feed its outputs, or build the graph with operations in its place.");
}
