namespace Tensorflow;

/// <summary>The operations of control flow, one function each (python/ops/gen_control_flow_ops.py).</summary>
public static class gen_control_flow_ops
{
    /// <summary>Does nothing; other operations may wait for it.</summary>
    public static Operation no_op(string name = null) => gen_ops.Apply("NoOp", name, []);
}
