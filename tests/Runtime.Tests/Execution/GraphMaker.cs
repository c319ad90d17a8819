using Reproductions.Runtime.Execution;
using Reproductions.Runtime.Framework;
using Reproductions.Runtime.Tensors;
using Tensorflow;

namespace Reproductions.Tests.Runtime.Execution;

/// <summary>Builds small graphs node by node.</summary>
internal sealed class GraphMaker
{
    private int _count;

    public Graph Graph { get; } = new();

    public Endpoint Const(int value, params Node[] controls) => Const(Tensor.Scalar(value), controls);

    public Endpoint Const(float value, params Node[] controls) => Const(Tensor.Scalar(value), controls);

    public Endpoint Const(bool value) => Const(Tensor.Scalar(value));

    public Endpoint Const(Tensor value, params Node[] controls)
    {
        var spec = new NodeSpec("Const", $"Const_{_count++}");
        spec.Attributes.Set("value", new AttrValue { Tensor = TensorProtos.Write(value) });
        spec.Attributes.Set("dtype", new AttrValue { Type = (DataType)value.DType });
        spec.ControlInputs.AddRange(controls);
        return Graph.Add(spec).Output();
    }

    public Endpoint Placeholder(DType dtype) => Add("Placeholder", [], [], ("dtype", new AttrValue { Type = (DataType)dtype })).Output();

    public Node Add(string type, Endpoint[] inputs, params (string Name, AttrValue Value)[] attributes) => Add(type, inputs, [], attributes);

    public Node Add(string type, Endpoint[] inputs, Node[] controls, params (string Name, AttrValue Value)[] attributes)
    {
        var spec = new NodeSpec(type, $"{type}_{_count++}");
        spec.Inputs.AddRange(inputs);
        spec.ControlInputs.AddRange(controls);
        foreach (var (name, value) in attributes)
        {
            spec.Attributes.Set(name, value);
        }

        return Graph.Add(spec);
    }

    public Endpoint Op(string type, params Endpoint[] inputs) => Add(type, inputs).Output();

    public Endpoint Enter(Endpoint value, string frame, bool isConstant = false) =>
        Add(value.DType.IsRef ? "RefEnter" : "Enter", [value], ("frame_name", Text(frame)), ("is_constant", new AttrValue { B = isConstant })).Output();

    /// <summary>A loop over <paramref name="initial"/> in one frame; the values after it.</summary>
    public Endpoint[] While(string frame, Func<Endpoint[], Endpoint> condition, Func<Endpoint[], Endpoint[]> body, params Endpoint[] initial)
    {
        var merges = Array.ConvertAll(initial, i =>
        {
            var enter = Enter(i, frame);
            return Add("Merge", [enter, enter]);
        });
        var go = Op("LoopCond", condition(Array.ConvertAll(merges, m => m.Output())));
        var switches = Array.ConvertAll(merges, m => Add("Switch", [m.Output(), go]));
        var results = body(Array.ConvertAll(switches, s => Op("Identity", s.Output(1))));
        for (var i = 0; i < merges.Length; i++)
        {
            Graph.SetInput(merges[i], 1, Op("NextIteration", results[i]));
        }

        return Array.ConvertAll(switches, s => Op("Exit", s.Output()));
    }

    public static AttrValue Text(string value) => new() { S = Google.Protobuf.ByteString.CopyFromUtf8(value) };

    public static AttrValue Type(DType value) => new() { Type = (DataType)value };

    public static Tensor Run(Session session, Endpoint fetch, params KeyValuePair<Endpoint, Tensor>[] feeds) => Run(session, [fetch], feeds)[0];

    public static Tensor[] Run(Session session, Endpoint[] fetches, params KeyValuePair<Endpoint, Tensor>[] feeds) =>
        session.Run(feeds, fetches, [], TestContext.Current.CancellationToken);

    public Tensor Run(Endpoint fetch, params KeyValuePair<Endpoint, Tensor>[] feeds)
    {
        using var session = new Session(Graph);
        return Run(session, fetch, feeds);
    }
}
