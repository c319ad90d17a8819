using Reproductions.Runtime.Framework;

namespace Reproductions.Runtime.Ops.Tables;

/// <summary>An op that holds a table of the session and gives a handle to it.</summary>
internal abstract class TableMaker : OpType
{
    public override void InferShapes(ShapeContext c) => c.Set(0, c.Node.OutputTypes[0].IsRef ? new Shape(2) : Shape.Scalar);

    public override Kernel CreateKernel(Node node) => new DelegateKernel(c => c.SetSessionHandle((maker, _) => Make(maker)));

    /// <summary>Whether the table takes entries after its initialization.</summary>
    protected virtual bool IsMutable => true;

    private TableState Make(Node node)
    {
        var shape = node.Attributes.Find("value_shape") is null ? Shape.Scalar : node.ShapeAttr("value_shape");
        return new TableState(IsMutable ? "MutableHashTable" : "HashTable", node.Type("key_dtype"), node.Type("value_dtype"), shape, IsMutable);
    }
}
