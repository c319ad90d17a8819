namespace Reproductions.Runtime.Framework;

/// <summary>
/// All that one op type is: signature, shape function and kernel. One class an op, under <c>Ops/</c>; the registry finds
/// it there. Instances hold no state and are shared by all graphs.
/// </summary>
public abstract class OpType
{
    private OpSignature? _signature;

    /// <summary>The signature as one line of text, in the form that <see cref="OpSignatureParser"/> reads.</summary>
    public abstract string SignatureText { get; }

    /// <summary>The parsed signature.</summary>
    public virtual OpSignature Signature => _signature ??= OpSignatureParser.Parse(SignatureText);

    /// <summary>The op type's name.</summary>
    public string Name => _signature?.Name ?? SignatureText[..SignatureText.IndexOf('(', StringComparison.Ordinal)];

    /// <summary>True for an op type that TensorFlow 1.13.1 does not have.</summary>
    public virtual bool IsNewerThan113 => false;

    /// <summary>
    /// True for a costly computation without effect that a run leaves out when nobody reads what it gives, though somebody waits for it
    /// (the gradient of a first layer's input); TensorFlow's graph optimizer leaves it out as well.
    /// </summary>
    public virtual bool IsLeftOutUnread => false;

    /// <summary>True for ops that steer the executor (Switch, Merge, Enter, Exit, NextIteration, LoopCond) instead of computing.</summary>
    public virtual ControlFlowKind ControlFlow => ControlFlowKind.None;

    /// <summary>Infers the shapes of the outputs from those of the inputs. The default leaves all unknown.</summary>
    /// <exception cref="InvalidArgumentError">The input shapes contradict each other or the attributes.</exception>
    public virtual void InferShapes(ShapeContext c)
    {
    }

    /// <summary>Whether constant inputs make its outputs known while the graph is built; not for what a feed may replace.</summary>
    public virtual bool IsFoldable => true;

    /// <summary>The value of output 0 where it is known without inputs (constants); null otherwise.</summary>
    public virtual Tensor? ConstantValue(Node node) => null;

    /// <summary>
    /// What is known of output 0 read as a shape, for ops whose value is a shape (Shape, Pack, ConcatV2, ...); null when
    /// nothing is. <paramref name="resolve"/> answers the same question for an input.
    /// </summary>
    public virtual Shape? ValueAsShape(Node node, Func<Endpoint, Shape> resolve) => null;

    /// <summary>The same for any output; ops with several outputs that are shapes (ShapeN) override this one.</summary>
    public virtual Shape? ValueAsShape(Node node, int output, Func<Endpoint, Shape> resolve) => output == 0 ? ValueAsShape(node, resolve) : null;

    /// <summary>
    /// Makes the kernel of one node, called once a session and node. Null when this runtime cannot run the op or this type:
    /// running it then is Unimplemented.
    /// </summary>
    public virtual Kernel? CreateKernel(Node node) => null;

    /// <summary>Whether <see cref="CreateBiasFusion"/> may give a kernel.</summary>
    public virtual bool FusesBias => false;

    /// <summary>Makes a kernel that does the node, the addition <paramref name="sum"/> of a bias to it, and a ReLU when <paramref name="relu"/>, at once. Null when there is none.</summary>
    public virtual BiasFusion? CreateBiasFusion(Node node, Node sum, bool relu) => null;
}
