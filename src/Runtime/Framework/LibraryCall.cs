namespace Reproductions.Runtime.Framework;

/// <summary>The op type of nodes that call a function by its name: the library's entry is their signature.</summary>
internal sealed class LibraryCall(FunctionDef function) : OpType
{
    private readonly OpSignature _signature = OpSignature.FromProto(function.Signature);

    /// <inheritdoc/>
    public override string SignatureText => $"{_signature.Name}() -> ()";

    /// <inheritdoc/>
    public override OpSignature Signature => _signature;

    /// <inheritdoc/>
    public override Kernel CreateKernel(Node node)
    {
        var call = new NameAttrList { Name = function.Signature.Name };
        foreach (var (name, value) in node.Attributes)
        {
            call.Attr[name] = value;
        }

        var body = new Lazy<FunctionBody>(() => FunctionBody.Of(node, call));
        return new DelegateKernel(c =>
        {
            var arguments = new Tensor[c.InputCount];
            for (var i = 0; i < arguments.Length; i++)
            {
                arguments[i] = c.Input(i);
            }

            var results = c.Call(body.Value, arguments);
            for (var i = 0; i < results.Length; i++)
            {
                c.SetOutput(i, results[i]);
            }
        });
    }
}
